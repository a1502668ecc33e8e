"""Which bodies of this city are meant where the catalogue names one generically: 区教育局, 街道办事处."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.units import queries as units

_PARTS = re.compile(r"、(?![^（]*）)")
_NOTE = re.compile(r"（[^（）]*）")
_END = re.compile(r"(主管部门|管理部门|行政部门|部门|分局|局|委员会|办公室)$")
_FIRST = re.compile(r"^(县|区|市)(?=.{2})")
_STREET = re.compile(r"^(街道办事处|街道|乡镇街道|乡镇人民政府|乡镇)$")
_LEVELS = {
    "city": units.PlaceKind.CITY,
    "district": units.PlaceKind.DISTRICT,
    "street": units.PlaceKind.STREET,
}
_WITHIN = (units.UnitKind.SECTION, units.UnitKind.VIRTUAL, units.UnitKind.JOINT_GROUP)


@dataclass(frozen=True)
class Meant:
    """One of the bodies that a generic name lists: who that is in the chosen place, with what it publishes."""

    name: str
    note: str = ""
    unit: units.UnitFacts | None = None
    contact: units.ContactFacts | None = None

    @property
    def shown(self) -> str:
        """Its name here, else the generic one; what it is asked for there stands behind."""
        return (self.unit.name if self.unit else self.name) + self.note


@dataclass(frozen=True)
class Body:
    """The competent bodies of a level."""

    level: str
    label: str
    meant: tuple[Meant, ...]

    @property
    def here(self) -> tuple[units.UnitFacts, ...]:
        """Those that are known to be meant in the chosen place."""
        return tuple(one.unit for one in self.meant if one.unit)


def bodies_of(item: catalogue.Item, place_id: int | None, on: date) -> tuple[Body, ...]:
    """The competent bodies of an item, in the order of the catalogue."""
    found = {level: named(level, name, place_id, on) for level, name in item.bodies.items()}
    known = units.contacts([one.unit.id for listed in found.values() for one in listed if one.unit])
    return tuple(
        Body(level, catalogue.LEVEL_LABELS[level], tuple(_with_contact(one, known) for one in listed))
        for level, listed in found.items()
    )


def _with_contact(one: Meant, known: Mapping[int, units.ContactFacts]) -> Meant:
    return replace(one, contact=known.get(one.unit.id)) if one.unit else one


def named(level: str, name: str, place_id: int | None, on: date) -> tuple[Meant, ...]:
    """What a generic name lists, each with its body here where that can be told for certain."""
    area = _area(level, place_id)
    found = []
    for part in _PARTS.split(name):
        plain, note = _NOTE.sub("", part), "".join(_NOTE.findall(part))
        unit = _one(level, plain, area, on) if area else None
        found.append(Meant(plain, note, unit) if unit else Meant(part))
    return tuple(found)


def _area(level: str, place_id: int | None) -> units.PlaceFacts | None:
    kind = _LEVELS.get(level)
    if kind is units.PlaceKind.CITY:
        return next(iter(units.places_under(None, kind)), None)
    return units.place_at(place_id, kind) if kind and place_id is not None else None


def _one(level: str, part: str, area: units.PlaceFacts, on: date) -> units.UnitFacts | None:
    if level == "street" and _STREET.match(part):
        return units.unit_of_kind_at(area.id, units.UnitKind.STREET_OFFICE, on)
    seated = [unit for unit in units.tree() if unit.place_id == area.id and unit.open_on(on)]
    own = [unit for unit in seated if unit.kind not in _WITHIN and not unit.external]
    wanted = _FIRST.sub("", part)
    exact = [unit for unit in own if wanted in _names(unit, area)]
    return _only(exact) or _only(_same_trade(wanted, own, area))


def _same_trade(wanted: str, own: Iterable[units.UnitFacts], area: units.PlaceFacts) -> list[units.UnitFacts]:
    """Those whose name, without its ending, is the wanted one or begins with it: 自然资源部门, 自然资源和规划局."""
    trade = _trade(wanted)
    if len(trade) < 2 or trade == wanted:
        return []
    trades = {unit: [_trade(name) for name in _names(unit, area)] for unit in own}
    same = [unit for unit, known in trades.items() if trade in known]
    return same or [unit for unit, known in trades.items() if any(one.startswith(trade) for one in known)]


def _names(unit: units.UnitFacts, area: units.PlaceFacts) -> tuple[str, ...]:
    return tuple(
        _FIRST.sub("", name.removeprefix(area.name)) for name in (unit.name, unit.short_name) if name
    )


def _trade(name: str) -> str:
    return _END.sub("", name).replace("和", "")


def _only(found: list[units.UnitFacts]) -> units.UnitFacts | None:
    return found[0] if len(found) == 1 else None
