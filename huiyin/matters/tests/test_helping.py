"""Helpers, their lead and their reply date (JZ-22, JZ-23, WH-27)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import helping

ON = date(2026, 3, 2)
LAST = date(2026, 5, 1)


def test_joint_handling_is_not_simplified() -> None:
    """X-3: several responsible units exclude the simplified procedure."""
    helping.check_kind("assist", simplified=True)
    with pytest.raises(Refused):
        helping.check_kind("joint", simplified=True)


def test_one_lead_only() -> None:
    """WH-27: no double assignment of one claim."""
    helping.check_one_lead(1, [1, 1])
    with pytest.raises(Refused) as refused:
        helping.check_one_lead(2, [1])
    assert refused.value.code == "help.second_lead"


@pytest.mark.parametrize(
    ("asked", "waiting", "code"), [([1, 2], [], "help.lead_itself"), ([2], [2], "help.asked_twice")]
)
def test_whom_not_to_ask(asked: list[int], waiting: list[int], code: str) -> None:
    with pytest.raises(Refused) as refused:
        helping.check_helpers(asked, lead=1, waiting=waiting)
    assert refused.value.code == code


def test_sub_task_inherits_the_clock() -> None:
    """JZ-22: without an own date the helper has as long as the lead."""
    assert helping.reply_day(None, on=ON, last_day=LAST) == LAST


def test_an_overdue_lead_still_sets_a_date() -> None:
    assert helping.reply_day(date(2026, 5, 9), on=date(2026, 5, 2), last_day=LAST) == date(2026, 5, 9)
    with pytest.raises(Refused):
        helping.reply_day(None, on=date(2026, 5, 2), last_day=LAST)


@given(st.dates(date(2026, 2, 1), date(2026, 6, 30)))
def test_reply_lies_after_today_and_within_the_limit(wanted: date) -> None:
    try:
        found = helping.reply_day(wanted, on=ON, last_day=LAST)
    except Refused:
        assert wanted <= ON or wanted > LAST
    else:
        assert ON < found == wanted <= LAST
