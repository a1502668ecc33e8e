"""The lists as pages and papers show them."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.errors import NotFound
from huiyin.routing.queries.held import lists
from huiyin.routing.rules import DutyFacts
from huiyin.units import queries as units
from huiyin.units.queries import Page, UnitKind, paged


def duty(duty_item_id: int) -> DutyFacts:
    """One row of the duty list, valid or not. Raises NotFound "duty.unknown"."""
    found = lists().duties.duties.get(duty_item_id)
    if found is None:
        raise NotFound("没有这项职责。请从职责清单中选择。", code="duty.unknown", field="duty_item")
    return found


def duties_of(unit_id: int, on: date | None = None) -> tuple[DutyFacts, ...]:
    """A unit's duties; on a day those that hold then, otherwise all, past ones included (BJ-10).

    A district's body has those of the body that guides it in its trade as far as they are handled at its level.
    """
    unit = units.unit(unit_id)
    known = lists().duties.duties.values()
    found = [
        each
        for each in known
        if each.unit_id == unit_id or (each.unit_id == unit.guide_id and each.level == unit.level)
    ]
    return tuple(each for each in found if on is None or each.valid_on(on))


@dataclass(frozen=True)
class DutyLine:
    """A duty as a list shows it."""

    duty: DutyFacts
    unit_name: str
    valid: bool


def duties_page(
    *,
    on: date,
    search: str = "",
    unit_id: int | None = None,
    with_ended: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[DutyLine]:
    """The duty list, by unit and row, filtered by unit and text."""
    rows = [
        DutyLine(each, units.unit(each.unit_id).name, each.valid_on(on))
        for each in lists().duties.duties.values()
        if (unit_id is None or each.unit_id == unit_id)
        and (with_ended or each.valid_on(on))
        and (not search or search in each.text or any(search in word for word in each.keywords))
    ]
    rows.sort(key=lambda line: (line.unit_name, line.duty.id))
    return paged(rows, number, size)


def dispatch_objection(unit_id: int, duty_item_id: int | None, on: date) -> str | None:
    """Why a matter may not be sent to this unit, or None (H-8: nothing outside the community list goes down)."""
    unit = units.unit(unit_id)
    if not unit.open_on(on):
        return f"“{unit.name}”已撤销，请转给承继其职权的单位。"
    if unit.kind is not UnitKind.COMMUNITY:
        return None
    if duty_item_id is not None and duty(duty_item_id).community and duty(duty_item_id).valid_on(on):
        return None
    return f"该事项不在社区职责清单内，不得交由“{unit.name}”办理。请转给街道（乡镇）或者主管部门。"
