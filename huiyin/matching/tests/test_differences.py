"""Differences: nothing is lost from either text, and the shown changes are the real ones."""

import sys
from difflib import SequenceMatcher
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from huiyin.matching.differences import Segment, differences

texts = st.text("路灯坏了人修三天，。！ \n", max_size=60)


def shown(left, right):
    return [(segment.where, segment.text) for segment in differences(left, right)]


def test_changes_stand_between_what_both_say():
    assert shown("路灯坏了三天", "路灯坏了五天了") == [
        ("same", "路灯坏了"),
        ("left", "三天"),
        ("right", "五天了"),
    ]


def test_an_added_clause_stands_on_one_side_alone():
    assert shown("路灯坏了。请修。", "路灯坏了。已经三天。请修。") == [
        ("same", "路灯坏了。"),
        ("right", "已经三天。"),
        ("same", "请修。"),
    ]


def test_equal_and_empty_texts():
    assert differences("路灯", "路灯") == (Segment("same", "路灯"),)
    assert differences("", "") == ()
    assert shown("路灯", "") == [("left", "路灯")]
    assert shown("", "路灯") == [("right", "路灯")]


@given(texts, texts)
def test_both_texts_can_be_read_again_from_the_segments(left, right):
    parts = differences(left, right)
    assert "".join(part.text for part in parts if part.where != "right") == left
    assert "".join(part.text for part in parts if part.where != "left") == right
    assert all(part.text for part in parts)


@given(texts, texts)
def test_no_two_neighbours_are_of_one_kind(left, right):
    kinds = [part.where for part in differences(left, right)]
    assert all(first != second for first, second in pairwise(kinds))


@given(texts)
def test_a_text_does_not_differ_from_itself(text):
    assert all(part.where == "same" for part in differences(text, text))


def test_long_texts_are_compared_by_clause_and_only_short_passages_by_sign(monkeypatch):
    """What makes comparing slow is pairs of signs: they are counted here, not the seconds."""
    pairs = []

    class Counted(SequenceMatcher):
        def __init__(self, isjunk, left, right, autojunk):
            pairs.append((type(left), len(left) * len(right)))
            super().__init__(isjunk, left, right, autojunk)

    monkeypatch.setattr(sys.modules[differences.__module__], "SequenceMatcher", Counted)
    left = "甲乙丙丁戊己庚辛，" * 600 + "子丑寅卯" * 1200
    right = "甲乙丙丁戊己庚癸，" * 600 + "辰巳午未" * 1200
    parts = differences(left, right)
    assert "".join(part.text for part in parts if part.where != "right") == left
    assert pairs[0] == (list, 601 * 601)
    assert all(count <= 90_000 for kind, count in pairs if kind is str)
    assert differences(left[:90], right[:90])
    assert (str, 90 * 90) in pairs
