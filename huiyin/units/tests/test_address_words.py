"""House numbers and short forms as people write them."""

from datetime import date

import pytest

from huiyin.units.rules import PlaceKind, RoadStretch, Side
from huiyin.units.rules.house_numbers import number_at, read_number
from huiyin.units.rules.short_forms import bare_stem, short_forms


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("12", 12),
        ("十二", 12),
        ("一百二十三", 123),
        ("一二三", 123),
        ("两千零五", 2005),
        ("百", 100),
        ("路", 0),
        ("", 0),
    ],
)
def test_numbers_in_digits_and_in_chinese(said: str, number: int) -> None:
    assert read_number(said) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("15号", 15),
        (" 15-2 号", 15),
        ("十五号", 15),
        ("第66号", 66),
        ("8弄", 8),
        ("15栋", None),
        ("路边", None),
    ],
)
def test_a_house_number_stands_right_behind_its_road(text: str, number: int | None) -> None:
    found = number_at(text, 0)
    assert (found[0] if found else None) == number


def test_stretches_meet_where_they_share_a_house() -> None:
    odd, even, whole = (
        RoadStretch(n, "滨河路", 1, 99, side, 1, date(2024, 1, 1))
        for n, side in enumerate((Side.ODD, Side.EVEN, Side.BOTH))
    )
    assert (odd.meets(even), odd.meets(whole), even.meets(whole)) == (False, True, True)


def test_short_forms_of_a_street_a_town_and_a_community() -> None:
    assert set(short_forms("解放街道", PlaceKind.STREET)) == {
        "解放街",
        "解放街办",
        "解放办事处",
        "解放街道办",
    }
    assert "安和里" in set(short_forms("安和里社区", PlaceKind.COMMUNITY))
    assert "建设" not in set(short_forms("建设社区", PlaceKind.COMMUNITY))
    assert bare_stem("建设社区", PlaceKind.COMMUNITY) == "建设"
