"""Names of places in free text, and telephone numbers that are the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.matching.phones import plain_phone, same_phone
from huiyin.matching.places import place_words


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("我住在江城区解放路和平小区3栋", ("解放路", "和平小区")),
        ("解放路和建设路交叉口积水", ("解放路", "建设路")),
        ("中山大道与民主街之间的幸福花园", ("中山大道", "民主街", "幸福花园")),
        ("桃花镇李家村村民用水困难", ("桃花镇", "李家村")),
        ("东湖街道梨园社区，梨园社区居民", ("东湖街道", "梨园社区")),
        ("沿江大道128号汉口花园一期业主", ("沿江大道", "汉口花园")),
        ("请问阳光新城什么时候交房", ("阳光新城",)),
        ("小区门口的马路坏了，我们村的道路也是", ()),
        ("一路上没有路灯，出路在哪里", ()),
        ("", ()),
    ],
)
def test_places_are_named_and_common_words_are_not(text, places):
    assert place_words(text) == places


@given(st.text("在我路街小区村镇解放和平，12号", max_size=40))
def test_each_place_stands_in_the_text_once_and_has_a_name_before_its_ending(text):
    places = place_words(text)
    assert len(set(places)) == len(places)
    assert all(place in text and len(place) >= 2 for place in places)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("13812345678", "138 1234 5678"),
        ("+86 138-1234-5678", "13812345678"),
        ("008613812345678", "１３８１２３４５６７８"),
        ("027-85551234", "85551234"),
        ("(0716) 8123456", "8123456"),
        ("+86 27 85551234", "027-85551234"),
        ("010-65551234", "65551234"),
        ("86551234", "027 86551234"),
    ],
)
def test_the_same_telephone_written_differently(left, right):
    assert same_phone(left, right)
    assert same_phone(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("13812345678", "13812345679"),
        ("13812345678", "12345678"),
        ("138****5678", "138****5678"),
        ("", ""),
        ("无", "无"),
        ("110", "110"),
        ("027-85551234", "010-85551234"),
        ("02785551234", "5551234"),
    ],
)
def test_different_hidden_or_missing_numbers_are_not_the_same(left, right):
    assert not same_phone(left, right)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_mobile_number_equals_itself_with_country_code(number):
    assert plain_phone("+86" + number) == number
    assert same_phone(f"+86-{number[:3]} {number[3:]}", number)
