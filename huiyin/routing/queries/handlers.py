"""From a duty and a place to the unit that handles it there."""

from dataclasses import dataclass
from datetime import date

from huiyin.routing.queries.held import lists
from huiyin.routing.rules import DutyFacts, TerritoryFacts
from huiyin.units import queries as units
from huiyin.units.queries import PlaceKind, UnitFacts, UnitKind, UnitLevel


@dataclass(frozen=True)
class Handler:
    """The unit that handles a duty in a place, and by which rule."""

    unit: UnitFacts
    reason: str


def handler_of(duty: DutyFacts, place_id: int | None, on: date) -> Handler:
    """The unit that handles a duty in a place on a day: by territory rule, else by the level of the duty (H-2)."""
    owner = units.successor_on(duty.unit_id, on)
    rule = _rule_for(duty, place_id, on)
    if rule is not None and rule.unit_id is not None:
        return Handler(units.successor_on(rule.unit_id, on), f"属地规则：{rule.source}")
    level = UnitLevel(rule.level if rule is not None else duty.level)
    found = _at_level(owner, level, place_id, on)
    if found is not None:
        return found
    if place_id is None and level is not owner.level:
        return Handler(owner, "未识别到具体地点，先按职责提出市级主管单位；补充地点后可直接到区、街道。")
    return Handler(owner, "职责法定：由承担该项职责的单位办理。")


def seated_or_guided(owner: UnitFacts | None, level: str, place_id: int | None, on: date) -> Handler | None:
    """Who handles a trade (None: any) at a level in a place; without a place the owner of the trade."""
    if owner is not None and (owner.level == level or place_id is None):
        return Handler(owner, "")
    if owner is not None:
        return _at_level(owner, UnitLevel(level), place_id, on)
    street = _seated(place_id, PlaceKind.STREET, UnitKind.STREET_OFFICE, on) if place_id is not None else None
    return Handler(street, "属地管理、分级负责：由事发地街道（乡镇）办理。") if street else None


def _at_level(owner: UnitFacts, level: UnitLevel, place_id: int | None, on: date) -> Handler | None:
    if place_id is None or level is owner.level:
        return None
    if level is UnitLevel.STREET:
        found = _seated(place_id, PlaceKind.STREET, UnitKind.STREET_OFFICE, on)
        if found is not None:
            return Handler(found, "属地管理、分级负责：由事发地街道（乡镇）办理。")
    district = units.place_at(place_id, PlaceKind.DISTRICT)
    if district is None or level not in (UnitLevel.STREET, UnitLevel.DISTRICT):
        return None
    found = units.department_at(district.id, owner.id, on)
    return Handler(found, "属地管理、分级负责：由事发地区（县）主管部门办理。") if found else None


def _seated(place_id: int, at: PlaceKind, kind: UnitKind, on: date) -> UnitFacts | None:
    place = units.place_at(place_id, at)
    return units.unit_of_kind_at(place.id, kind, on) if place else None


def _rule_for(duty: DutyFacts, place_id: int | None, on: date) -> TerritoryFacts | None:
    """The rule of the smallest area around the place; one for this duty goes before one for all."""
    if place_id is None:
        return None
    known = lists().rules
    for area in reversed(units.place(place_id).path):
        fitting = [
            rule for rule in known.get(area, ()) if rule.valid_on(on) and rule.duty_item_id in (None, duty.id)
        ]
        if fitting:
            return max(fitting, key=lambda rule: (rule.duty_item_id is not None, rule.id))
    return None


def copies_for(unit: UnitFacts, on: date) -> tuple[int, ...]:
    """Who is told as well: of a street or community the district's petition office, to urge and help (H-3)."""
    if unit.level not in (UnitLevel.STREET, UnitLevel.COMMUNITY):
        return ()
    office = units.petition_office_of(unit.id, on=on)
    return (office.id,) if office else ()


def district_government(place_id: int | None, on: date) -> UnitFacts | None:
    """The government of the district around a place."""
    return _seated(place_id, PlaceKind.DISTRICT, UnitKind.GOVERNMENT, on) if place_id is not None else None
