"""To whom a recommendation may go, and who may write one."""

from collections.abc import Iterator
from datetime import date

from huiyin.accounts import queries as accounts
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role
from huiyin.matters.queries.seen import overseen_units
from huiyin.supervision.rules.recommending import Advice
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitKind

_DECIDING = frozenset({UnitKind.GOVERNMENT, UnitKind.PARTY_COMMITTEE})
_POLICY = _DECIDING | units.DEPARTMENT_KINDS
_DUTY = _DECIDING | {UnitKind.DISCIPLINE}
_NEVER = frozenset({UnitKind.COMMUNITY, UnitKind.VIRTUAL})


def check_advises(actor: Actor) -> None:
    """Raise NotAllowed for a seat that writes no recommendations."""
    if not actor.has(Role.SUPERVISOR) or actor.unit_id is None:
        raise NotAllowed("只有督查席位可以提出建议。请切换席位后再试。", code="recommendation.not_watcher")


def addressees(
    actor: Actor, kind: Advice, *, on: date, responsible_id: int | None = None
) -> tuple[UnitFacts, ...]:
    """The bodies that a kind may go to, in the order of the tree.

    Improvements go to any body of the territory; policies to the Party committee, the government or the department
    that made them; duty to the organ with authority: discipline, Party committee, government, or the body above the
    responsible one, and never to that body itself or one that it leads.
    """
    listed = tuple(one for one in _around(actor, on) if one.id != actor.unit_id)
    if kind is Advice.WORK:
        return tuple(one for one in listed if one.kind not in _NEVER)
    if kind is Advice.POLICY:
        return tuple(one for one in listed if one.kind in _POLICY)
    return tuple(one for one in listed if _has_authority(one, responsible_id))


def answerable(actor: Actor, *, on: date) -> tuple[UnitFacts, ...]:
    """The bodies of which a recommendation on duty may be: of the territory, and not over the writer."""
    hidden = accounts.hidden_from(actor.account_id or 0, on).unit_ids
    return tuple(one for one in _around(actor, on) if one.id not in hidden and one.kind not in _NEVER)


def _around(actor: Actor, on: date) -> Iterator[UnitFacts]:
    """The bodies of the territory, and those seated where the office is: some are led from elsewhere."""
    overseen = overseen_units(actor)
    seat = units.unit(actor.unit_id).place_id if actor.unit_id else None
    for one in units.tree():
        if one.open_on(on) and (overseen is None or one.id in overseen or one.place_id == seat):
            yield one


def _has_authority(one: UnitFacts, responsible_id: int | None) -> bool:
    if responsible_id is None:
        return one.kind in _DUTY
    above = units.superior_of(responsible_id)
    fits = one.kind in _DUTY or (above is not None and one.id == above.id)
    return fits and one.id not in units.led_unit_ids(responsible_id)
