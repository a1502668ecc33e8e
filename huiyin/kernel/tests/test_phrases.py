import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.phrases import PhraseFinder

TEXTS = st.text(alphabet="路灯不亮了", max_size=40)
PHRASES = st.sets(st.text(alphabet="路灯不亮了", min_size=2, max_size=4), max_size=8)


def test_finds_overlapping_phrases_with_their_places() -> None:
    finder = PhraseFinder(["路灯", "路灯不亮", "不亮"])
    assert finder.find("路灯不亮，路灯坏了") == {"路灯不亮": [0], "路灯": [0, 5], "不亮": [2]}


@given(PHRASES, TEXTS)
def test_finds_exactly_what_a_slow_look_finds(phrases: set[str], text: str) -> None:
    slow = {
        phrase: places
        for phrase in phrases
        if (places := [n for n in range(len(text)) if text[n : n + len(phrase)] == phrase])
    }
    assert PhraseFinder(phrases).find(text) == slow


def test_a_single_sign_is_refused() -> None:
    with pytest.raises(ValueError, match="two signs"):
        PhraseFinder(["路"])
