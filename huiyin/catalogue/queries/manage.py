"""What those who edit and review the catalogue ask: all entries, drafts too, and what they may do."""

from datetime import date

from huiyin.catalogue import permissions
from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.rules.catalogue import shipped_on
from huiyin.catalogue.rules.editions import EditionFacts, Kind
from huiyin.catalogue.rules.entries import Item, Path
from huiyin.kernel.actor import Actor


def entries(class_code: str, *, on: date) -> tuple[Item | Path, ...]:
    """The items and then the paths of a class as they stand on a day, those that are not shown to citizens too."""
    here = standing(on)
    both: tuple[Item | Path, ...] = (*here.items.values(), *here.paths.values())
    return tuple(one for one in both if one.class_code == class_code)


def entry(kind: Kind, code: str, *, on: date) -> Item | Path | None:
    """One of them by its code."""
    here = standing(on)
    return here.items.get(code) if kind is Kind.ITEM else here.paths.get(code)


def shipped_entry(kind: Kind, code: str, *, on: date) -> Item | Path | None:
    """One as it came with the platform for that day."""
    here = shipped_on(on)
    return here.items.get(code) if kind is Kind.ITEM else here.paths.get(code)


def may_edit(actor: Actor, class_code: str) -> bool:
    """Whether the actor may write editions of a class."""
    return permissions.may_edit(actor, standing().classes.get(class_code))


def may_review(actor: Actor, found: EditionFacts) -> bool:
    """Whether the actor may review this very edition."""
    own = actor.seat_id == found.seat_id or (found.account_id and actor.account_id == found.account_id)
    return permissions.may_review(actor) and not own


def may_withdraw(actor: Actor) -> bool:
    """Whether the actor may withdraw published editions."""
    return permissions.may_review(actor) or permissions.may_publish(actor)
