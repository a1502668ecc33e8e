"""Places found in what people type (U32) and in what they write."""

from datetime import date

import pytest

from huiyin.units.rules import PlaceFacts, PlaceKind, PlaceTree

OPENED = date(2020, 1, 1)
ROWS = (
    (1, "江市", PlaceKind.CITY, (1,)),
    (2, "东城区", PlaceKind.DISTRICT, (1, 2)),
    (3, "西城区", PlaceKind.DISTRICT, (1, 3)),
    (4, "柳岸街道", PlaceKind.STREET, (1, 2, 4)),
    (5, "松坡街道", PlaceKind.STREET, (1, 3, 5)),
    (6, "新园社区", PlaceKind.COMMUNITY, (1, 2, 4, 6)),
    (7, "新园社区", PlaceKind.COMMUNITY, (1, 3, 5, 7)),
    (8, "桃林社区", PlaceKind.COMMUNITY, (1, 2, 4, 8)),
)
INITIALS = {4: "lajd", 6: "xysq", 8: "tlsq"}


def tree() -> PlaceTree:
    return PlaceTree.of(
        PlaceFacts(
            id=n,
            code=str(n),
            name=name,
            kind=kind,
            parent_id=path[-2] if len(path) > 1 else None,
            path=path,
            opened_on=OPENED,
            initials=INITIALS.get(n, ""),
        )
        for n, name, kind, path in ROWS
    )


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("柳岸街道新园社区3栋路灯不亮", 6),
        ("西城区新园社区3栋路灯不亮", 7),
        ("新园社区3栋路灯不亮", None),
        ("住在东城区，桃林社区门口积水", 8),
        ("东城区的公交车太少", 2),
        ("柳岸街道桃林社区和新园社区之间的路", 4),
        ("东城区和西城区都停水", None),
        ("路灯不亮", None),
        ("", None),
    ],
)
def test_the_place_a_text_means(text: str, meant: int | None) -> None:
    found = tree().named_in(text)
    assert (found.id if found else None) == meant


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("桃林", [8]),
        ("桃林社区", [8]),
        ("lajd", [4]),
        ("LAJD", [4]),
        ("xy", [6]),
        ("新园", [6, 7]),
        ("西城新园", [7]),
        ("东城柳岸桃林社区", [8]),
        ("没有的地方", []),
        ("", []),
        ("xx", []),
    ],
)
def test_places_by_typed_text(typed: str, ids: list[int]) -> None:
    assert [place.id for place in tree().search(typed, 5)] == ids
