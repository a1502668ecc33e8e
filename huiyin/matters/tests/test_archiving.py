"""Archiving only when every window has closed and nothing is owed (section 4.3: guards)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.rules import archiving
from huiyin.matters.states import OPEN, ClaimState

DAY = date(2026, 6, 15)


def _window(**changed: object) -> archiving.RunningLimit:
    plain = {"label": "申请复查期限", "last_day": DAY, "provisional": False, "owed": False}
    return archiving.RunningLimit(**(plain | changed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("on", "closed"), [(DAY - timedelta(1), False), (DAY, False), (DAY + timedelta(1), True)]
)
def test_window_is_open_to_its_last_hour(on: date, closed: bool) -> None:
    """T-08, A-7: X-1 ends on Saturday 2026-06-13 and rolls to Monday the 15th, which still belongs to it."""
    if closed:
        archiving.check_limits([_window()], on)
    else:
        with pytest.raises(Refused) as refused:
            archiving.check_limits([_window()], on)
        assert refused.value.code == "archive.window_open"


def test_a_provisional_day_closes_nothing() -> None:
    """A-6: a provisional date is never shown as final."""
    with pytest.raises(Refused):
        archiving.check_limits([_window(provisional=True)], DAY + timedelta(9))


def test_what_an_office_owes_comes_first() -> None:
    with pytest.raises(Refused) as refused:
        archiving.check_limits([_window(owed=True, label="落实期限")], DAY + timedelta(9))
    assert "落实期限" in refused.value.message


@pytest.mark.parametrize("state", sorted(OPEN))
def test_closed_parent_means_closed_children(state: ClaimState) -> None:
    """U30: one open claim keeps the matter open."""
    with pytest.raises(Refused):
        archiving.check_states([ClaimState.SERVED, state])


@pytest.mark.parametrize("waiting", ["executions", "sub_tasks", "questions"])
def test_nobody_is_left_waiting(waiting: str) -> None:
    """R-602 and section 4.3."""
    nothing = {"executions": 0, "sub_tasks": 0, "questions": 0}
    archiving.check_nothing_waits(**nothing)
    with pytest.raises(Refused):
        archiving.check_nothing_waits(**(nothing | {waiting: 1}))
