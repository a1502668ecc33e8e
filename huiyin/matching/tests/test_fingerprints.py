"""Fingerprints: stable numbers, likeness between 0 and 1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.matching.fingerprints import bigrams, likeness, normalise, overlap, rarest

chinese = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4E40), max_size=40)
anything = st.text(max_size=60)


def test_the_number_of_a_pair_is_fixed_for_ever():
    assert bigrams("路灯") == [(0x8DEF * 65536 + 0x706F) % 2147483647]
    assert bigrams("ab") == [97 * 65536 + 98]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("路 灯，坏了！", "路灯坏了"),
        ("ＡＢＣ１２３", "abc123"),
        ("A-3 栋_2", "a3栋2"),
        ("🙂𠮷野家", "𠮷野家"),
        ("", ""),
    ],
)
def test_normalised_text_keeps_letters_digits_and_characters(typed, plain):
    assert normalise(typed) == plain


def test_texts_below_two_signs_have_no_pairs_but_may_be_equal():
    assert bigrams("路") == bigrams("，") == []
    assert likeness("路", "路！") == 1.0
    assert likeness("路", "街") == 0.0
    assert likeness("", "，") == 0.0


def test_likeness_is_shared_pairs_over_all_pairs():
    # 路灯 灯坏 坏了 against 路灯 灯不 不亮: one shared of five.
    assert likeness("路灯坏了", "路灯不亮") == pytest.approx(1 / 5)


def test_likeness_orders_as_people_would():
    told = "解放路人行道路灯坏了三天没人修"
    again = "解放路人行道的路灯坏了，三天没有人修"
    other = "解放路夜间施工噪声大"
    assert likeness(told, again) > 0.6 > likeness(told, other) > likeness(told, "低保金没有到账")


def test_rarest_pairs_come_first_and_unknown_ones_count_as_never_seen():
    assert rarest([5, 3, 9, 5, 1], {5: 10, 3: 2, 9: 2}, 3) == [1, 3, 9]
    assert rarest([], {}, 3) == []


@given(anything)
def test_pairs_are_unique_ascending_and_fit_a_four_byte_column(text):
    pairs = bigrams(text)
    assert pairs == sorted(set(pairs))
    assert all(0 <= pair < 2147483647 for pair in pairs)
    assert len(pairs) <= max(len(normalise(text)) - 1, 0)


@given(chinese, chinese)
def test_likeness_is_symmetric_and_between_nought_and_one(left, right):
    assert 0.0 <= likeness(left, right) == likeness(right, left) <= 1.0


@given(chinese.filter(bool))
def test_a_text_is_wholly_like_itself_however_it_is_punctuated(text):
    assert likeness(text, "，".join(text) + "。") == 1.0


@given(chinese, chinese)
def test_likeness_of_texts_is_the_overlap_of_their_stored_pairs(left, right):
    if normalise(left) != normalise(right):
        assert likeness(left, right) == overlap(bigrams(left), bigrams(right))


@given(anything)
def test_normalising_twice_changes_nothing_for_chinese_and_ascii(text):
    plain = normalise("".join(sign for sign in text if sign.isascii() or "\u4e00" <= sign <= "\u9fff"))
    assert normalise(plain) == plain


@given(
    st.lists(st.integers(0, 50)), st.dictionaries(st.integers(0, 50), st.integers(0, 9)), st.integers(0, 20)
)
def test_rarest_are_distinct_and_none_left_out_is_rarer(pairs, frequencies, n):
    chosen = rarest(pairs, frequencies, n)
    assert len(chosen) == len(set(chosen)) == min(n, len(set(pairs)))
    commonest = max((frequencies.get(pair, 0) for pair in chosen), default=0)
    assert all(frequencies.get(pair, 0) >= commonest for pair in set(pairs) - set(chosen)) or n == 0
