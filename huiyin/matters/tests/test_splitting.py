"""Splitting one arrival into claims (U30, R-310)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import splitting


def test_one_line_is_one_claim() -> None:
    assert splitting.read_parts("  甲 \n\n 乙\n", claims_now=1) == ("甲", "乙")


@pytest.mark.parametrize(
    ("text", "now", "code"),
    [
        ("甲", 1, "split.one_line"),
        ("\n \n", 1, "split.one_line"),
        ("甲\n甲", 1, "split.twice"),
        ("甲\n乙", 10, "split.too_many"),
        ("甲\n" + "乙" * 2001, 1, "split.too_long"),
    ],
)
def test_refusals_say_why(text: str, now: int, code: str) -> None:
    with pytest.raises(Refused) as refused:
        splitting.read_parts(text, claims_now=now)
    assert refused.value.code == code
    assert refused.value.field == "parts"


@given(st.integers(1, 10), st.integers(2, 15))
def test_never_more_than_ten(now: int, lines: int) -> None:
    text = "\n".join(f"第{n}项" for n in range(lines))
    try:
        parts = splitting.read_parts(text, claims_now=now)
    except Refused:
        assert now + lines - 1 > splitting.MOST_CLAIMS
    else:
        assert now + len(parts) - 1 <= splitting.MOST_CLAIMS
