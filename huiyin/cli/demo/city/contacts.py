"""How the public reaches the bodies of the demo city (R-112): all invented."""

from collections.abc import Mapping
from datetime import datetime

from huiyin.kernel.actor import Actor
from huiyin.units.actions import set_contact
from huiyin.units.queries import (
    DEPARTMENT_KINDS,
    ContactFacts,
    UnitFacts,
    UnitKind,
    UnitLevel,
    contacts,
    units,
)

HOURS = "工作日9:00—17:00"
RECEPTION = "工作日9:00—12:00、13:30—17:00"
ROADS = ("江滨路", "人民路", "文昌路", "望湖大道", "青年路", "建设路", "长乐街", "春晖路")
RECEIVING = (UnitKind.PETITION_OFFICE, UnitKind.STREET_OFFICE)


def publish(unit_ids: Mapping[str, int], *, by: Actor, at: datetime) -> None:
    """Publish what is not published yet."""
    known = units(unit_ids.values())
    reached = [unit for unit in known.values() if _is_reached(unit)]
    published = contacts([unit.id for unit in reached])
    for number, unit in enumerate(sorted(reached, key=lambda unit: unit.code), start=1):
        if unit.id not in published:
            set_contact(unit.id, _contact(unit, number), by=by, at=at)


def _is_reached(unit: UnitFacts) -> bool:
    """Whoever receives people, the hotline, and the departments of the city."""
    of_city = unit.kind in DEPARTMENT_KINDS and unit.level is UnitLevel.CITY
    return not unit.external and (unit.kind in (*RECEIVING, UnitKind.HOTLINE) or of_city)


def _contact(unit: UnitFacts, number: int) -> ContactFacts:
    address = f"{ROADS[number % len(ROADS)]}{number * 3 % 180 + 1}号"
    if unit.kind is UnitKind.HOTLINE:
        return ContactFacts(telephone="12345", hours="每天24小时")
    receives = unit.kind in RECEIVING
    return ContactFacts(
        telephone=f"8555{number:04d}",
        hours=HOURS,
        address=address,
        postcode="379000",
        reception_place=f"{address}一楼群众接待大厅" if receives else "",
        reception_hours=RECEPTION if receives else "",
    )
