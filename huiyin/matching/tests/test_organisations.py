"""Bodies that a text names: found by pattern, the place around them and the words before them left out."""

import pytest

from huiyin.matching.organisations import MOST, core, organisations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我在宏远建设有限公司干了三个月，工资没有发", ("宏远建设有限公司",)),
        ("A3区天顶街道青竹新村的垃圾站", ("青竹新村",)),
        ("投诉柳岸小区和云松花园的物业", ("柳岸小区", "云松花园")),
        ("我们小区的物业公司不管，开发商也不管", ()),
        ("希望尽快修好路灯", ()),
        ("", ()),
    ],
)
def test_names_are_found_and_nobody_in_particular_is_not(text: str, found: tuple[str, ...]) -> None:
    assert organisations(text) == found


def test_two_ways_of_writing_a_name_share_its_core() -> None:
    assert core("宏远建设有限公司") == core("宏远建设集团") == "宏远建设"
    assert core("柳岸小区") == "柳岸小区", "too short to stand alone"


def test_a_long_list_of_names_is_cut() -> None:
    named = "、".join(f"{first}{second}花园" for first in "柳江云松" for second in "安宁康")
    assert len(organisations(named)) == MOST


@pytest.mark.parametrize("odd", ["公司" * 6000, "厂" * 12_000, "🙂" * 500, "abc" * 4000])
def test_odd_texts_do_no_harm(odd: str) -> None:
    assert len(organisations(odd)) <= MOST
