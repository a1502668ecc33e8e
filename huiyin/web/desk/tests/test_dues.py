"""Limits as the desk shows them."""

from datetime import timedelta

import pytest

from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.web.desk.dues import due_line


@pytest.mark.django_db
def test_listed_supervision_makes_duties_red_and_no_window() -> None:
    """S-15, T-04: what a unit may do, and need not, is not urgent in a listed matter either."""
    case = at_stage(ClaimState.FORWARDED)
    clock = case.clock("T-04")
    assert clock is not None
    on = clock.rolled + timedelta(days=1)
    file = matters.case_file(case.cast["d1-s1:handler"], case.registered.number, on=on)
    lines = {due.rule: due_line(due, is_listed=True) for due in file.claims[0].dues}
    assert {rule: line.chip.tone for rule, line in lines.items()} == {"T-03": "red", "T-04": "green"}
    assert (lines["T-04"].chip.text, lines["T-04"].alarm) == ("已截止", clock.rolled)
