"""A small city for tests: one city, two districts, two streets each, a few bodies of every kind."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.units.actions import PlaceSeed, UnitSeed, load_tree
from huiyin.units.queries import PlaceKind, UnitFacts, UnitKind, UnitLevel, unit

OPENED = date(2020, 1, 1)
AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
SYSTEM = Actor.system("测试")

K, V = UnitKind, UnitLevel
_CITY: tuple[tuple[Any, ...], ...] = (
    # code, name, kind, level, parent, guide, place, more
    ("prov", "某省人民政府", K.GOVERNMENT, V.PROVINCE, None, None, None, {"external": True}),
    ("prov-build", "某省建设厅", K.DEPARTMENT, V.PROVINCE, "prov", None, None, {"external": True}),
    ("prov-tax", "某省税务局", K.DEPARTMENT, V.PROVINCE, None, None, None, {"external": True}),
    ("prov-jw", "某省纪委监委", K.DISCIPLINE, V.PROVINCE, None, None, None, {"external": True}),
    ("party", "试市委员会", K.PARTY_COMMITTEE, V.CITY, None, None, "c", {}),
    ("gov", "试市人民政府", K.GOVERNMENT, V.CITY, "prov", None, "c", {}),
    ("xf", "试市信访局", K.PETITION_OFFICE, V.CITY, "gov", None, "c", {}),
    ("xf-s", "试市信访局接访处", K.SECTION, V.CITY, "xf", None, "c", {}),
    ("online", "试市网上群众工作部", K.VIRTUAL, V.CITY, "xf", None, "c", {}),
    ("lx", "试市信访工作联席会议", K.JOINT_CONFERENCE, V.CITY, None, None, "c", {}),
    ("jw", "试市纪委监委", K.DISCIPLINE, V.CITY, "party", "prov-jw", "c", {}),
    ("build", "试市建设局", K.DEPARTMENT, V.CITY, "gov", "prov-build", "c", {}),
    ("cg", "试市城管局", K.DEPARTMENT, V.CITY, "gov", None, "c", {}),
    ("tax", "试市税务局", K.DEPARTMENT, V.CITY, "prov-tax", "prov-tax", "c", {"vertical": True}),
)
_DISTRICT = (
    ("party", "委员会", K.PARTY_COMMITTEE, V.DISTRICT, "party", None),
    ("gov", "人民政府", K.GOVERNMENT, V.DISTRICT, "gov", None),
    ("xf", "信访局", K.PETITION_OFFICE, V.DISTRICT, "{d}-gov", "xf"),
    ("jw", "纪委监委", K.DISCIPLINE, V.DISTRICT, "{d}-party", "jw"),
    ("build", "建设局", K.DEPARTMENT, V.DISTRICT, "{d}-gov", "build"),
    ("cg", "城管局", K.DEPARTMENT, V.DISTRICT, "{d}-gov", "cg"),
    ("tax", "税务局", K.DEPARTMENT, V.DISTRICT, "tax", "tax"),
)
_DISTRICTS = {"d1": ("东城区", ("柳岸", "桃林")), "d2": ("西城区", ("松坡", "竹园"))}


@dataclass(frozen=True)
class SmallCity:
    """Ids by code. Districts are d1 and d2, streets d1-s1 … d2-s2, communities d1-s1-c1 …"""

    places: dict[str, int]
    units: dict[str, int]

    def unit(self, code: str) -> UnitFacts:
        """A body by its short code."""
        return unit(self.units[code])


def a_city() -> SmallCity:
    """The small city; asking twice gives the same."""
    loaded = load_tree(_places(), _units(), by=SYSTEM, at=AT)
    return SmallCity(places=loaded.places, units=loaded.units)


def _places() -> list[PlaceSeed]:
    rows = [PlaceSeed("c", "试市", PlaceKind.CITY, None, OPENED)]
    for d, (name, streets) in _DISTRICTS.items():
        rows.append(PlaceSeed(d, name, PlaceKind.DISTRICT, "c", OPENED))
        for n, street in enumerate(streets, start=1):
            rows.append(PlaceSeed(f"{d}-s{n}", f"{street}街道", PlaceKind.STREET, d, OPENED))
            rows.append(PlaceSeed(f"{d}-s{n}-c1", f"{street}社区", PlaceKind.COMMUNITY, f"{d}-s{n}", OPENED))
    return rows


def _units() -> list[UnitSeed]:
    rows = [
        UnitSeed(code, name, kind, level, OPENED, parent=parent, guide=guide, place=place, **more)
        for code, name, kind, level, parent, guide, place, more in _CITY
    ]
    for d, (name, streets) in _DISTRICTS.items():
        rows += _district(d, name)
        rows += _streets(d, streets)
    return rows


def _district(d: str, name: str) -> list[UnitSeed]:
    return [
        UnitSeed(
            f"{d}-{code}",
            name + suffix,
            kind,
            level,
            OPENED,
            parent=parent.format(d=d),
            guide=guide,
            place=d,
            vertical=code == "tax",
        )
        for code, suffix, kind, level, parent, guide in _DISTRICT
    ]


def _streets(d: str, streets: tuple[str, ...]) -> list[UnitSeed]:
    rows = []
    for n, street in enumerate(streets, start=1):
        s = f"{d}-s{n}"
        office = f"{street}街道办事处"
        rows.append(UnitSeed(s, office, K.STREET_OFFICE, V.STREET, OPENED, parent=f"{d}-gov", place=s))
        committee = f"{street}社区居民委员会"
        rows.append(
            UnitSeed(f"{s}-c1", committee, K.COMMUNITY, V.COMMUNITY, OPENED, parent=s, place=f"{s}-c1")
        )
    return rows
