"""Classes and items of the catalogue as other modules ask for them."""

from datetime import date

from huiyin.catalogue.queries.current import shown, standing
from huiyin.catalogue.rules.catalogue import class_codes
from huiyin.catalogue.rules.cited import item_holds
from huiyin.catalogue.rules.entries import CatalogueClass, Item


def classes() -> tuple[CatalogueClass, ...]:
    """The classes in their order."""
    known = standing().classes
    return tuple(known[code] for code in class_codes() if code in known)


def class_of(code: str) -> CatalogueClass | None:
    """A class by its code (LD); None for an unknown one."""
    return standing().classes.get(code)


def items(class_code: str | None = None, *, on: date) -> tuple[Item, ...]:
    """The items that may be shown on a day, all or of one class: published, with every citation proven."""
    return tuple(one for one in shown(on).items.values() if class_code in (None, one.class_code))


def item(code: str, *, on: date) -> Item | None:
    """An item by its code (LD-001); None for an unknown one and for one that may not be shown on that day."""
    here = standing(on)
    found = here.items.get(code)
    return found if found and item_holds(found, here.paths, on) else None
