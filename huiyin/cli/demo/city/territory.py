"""The territory: eight districts, sixty-four streets and towns, 640 communities, grids in two districts."""

from datetime import date

from huiyin.cli.demo.city import names
from huiyin.units.actions import PlaceSeed
from huiyin.units.queries import PlaceKind

OPENED = date(2019, 1, 1)
CITY_CODE = "3799"
STREETS = 8
COMMUNITIES = 10
GRIDS = 3
TOWNS_FROM_DISTRICT = 5
"""The outer districts have towns and villages besides streets and communities."""

TOWNS = 3
DISTRICTS_WITH_GRIDS = 2
ZONE_DISTRICT = 8
ZONE_STREETS = (1, 2)
"""The development zone lies in two streets of the last district."""


def district_code(district: int) -> str:
    """The code of the n-th district, counted from 1."""
    return f"{CITY_CODE}{district:02d}"


def street_code(district: int, street: int) -> str:
    """The code of the m-th street of the n-th district, both counted from 1."""
    return f"{district_code(district)}{street:03d}"


def community_code(district: int, street: int, community: int) -> str:
    """The code of a community."""
    return f"{street_code(district, street)}{community:03d}"


def is_town(district: int, street: int) -> bool:
    """Whether this is a town rather than a street."""
    return district >= TOWNS_FROM_DISTRICT and street > STREETS - TOWNS


def places() -> list[PlaceSeed]:
    """All places, each after the one above it."""
    rows = [PlaceSeed(CITY_CODE, names.CITY, PlaceKind.CITY, None, OPENED)]
    streets, communities = iter(names.streets()), iter(names.communities())
    for d, district in enumerate(names.DISTRICTS, start=1):
        rows.append(PlaceSeed(district_code(d), district, PlaceKind.DISTRICT, CITY_CODE, OPENED))
        for s in range(1, STREETS + 1):
            rows.append(_street(d, s, next(streets)))
            for c in range(1, COMMUNITIES + 1):
                rows.append(_community(d, s, c, next(communities)))
                rows += _grids(d, s, c)
    return rows


def _street(d: int, s: int, stem: str) -> PlaceSeed:
    name = stem + ("镇" if is_town(d, s) else "街道")
    aliases = (f"{stem}街",) if not is_town(d, s) else ()
    return PlaceSeed(street_code(d, s), name, PlaceKind.STREET, district_code(d), OPENED, aliases)


def _community(d: int, s: int, c: int, stem: str) -> PlaceSeed:
    name = stem + ("村" if is_town(d, s) and not stem.endswith("村") else "" if is_town(d, s) else "社区")
    return PlaceSeed(community_code(d, s, c), name, PlaceKind.COMMUNITY, street_code(d, s), OPENED)


def _grids(d: int, s: int, c: int) -> list[PlaceSeed]:
    if d > DISTRICTS_WITH_GRIDS:
        return []
    above = community_code(d, s, c)
    return [
        PlaceSeed(f"{above}{g:02d}", f"第{g}网格", PlaceKind.GRID, above, OPENED) for g in range(1, GRIDS + 1)
    ]
