"""A statutory procedure under way, computed from facts alone."""

from datetime import date

import pytest

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Span
from huiyin.deadlines.limits import Limit
from huiyin.deadlines.years import shipped_years
from huiyin.kernel.errors import Refused
from huiyin.matters.rules.running import (
    Course,
    EventKind,
    Fact,
    Standing,
    check_decidable,
    check_next,
    concluding,
    courses,
    opening,
)

NAMES = ("申请", "受理", "裁决", "起诉")
WHO = ("petitioner", "organ", "organ", "petitioner")


def course(*facts: Fact) -> Course:
    return Course((Fact(EventKind.BEGUN, 1, date(2026, 3, 2)), *facts))


def test_wh05_a_step_is_left_out_for_a_recorded_reason_of_law_only() -> None:
    with pytest.raises(Refused, match="还没有经过“受理”，不能跳过") as refused:
        check_next(course(), NAMES, 3, reason="")
    assert refused.value.field == "skip_reason"
    check_next(course(), NAMES, 3, reason="依某法第五条直接裁决")
    check_next(course(), NAMES, 2, reason="")
    with pytest.raises(Refused, match="请选择后面的环节"):
        check_next(course(), NAMES, 1, reason="")


def test_wh05_no_decision_before_the_step_in_which_it_is_made() -> None:
    assert concluding(WHO) == 3
    with pytest.raises(Refused, match="“受理”、“裁决”"):
        check_decidable(course(), NAMES, concluding(WHO), reason="")
    there = course(Fact(EventKind.REACHED, 3, date(2026, 3, 9), "第五条"))
    check_decidable(there, NAMES, concluding(WHO), reason="")
    assert there.standing(2) is Standing.LEFT_OUT
    assert there.left_out_because(2) == "第五条"
    assert [there.standing(n) for n in (1, 3, 4)] == [Standing.DONE, Standing.NOW, Standing.AHEAD]


def test_days_on_which_the_procedure_rests_are_left_out() -> None:
    """P-6: rested from 10 to 19 March, ten days; forty-five days from 2 March end on 26 April."""
    rested = course(
        Fact(EventKind.SUSPENDED, 0, date(2026, 3, 10), "鉴定"),
        Fact(EventKind.RESUMED, 0, date(2026, 3, 20)),
    )
    assert rested.suspensions == (Span(date(2026, 3, 10), date(2026, 3, 19)),)
    assert rested.suspended_since is None
    last = rested.due(1, Limit.days(45), WorkCalendar(shipped_years()), opening=False)
    assert last and last.strict == date(2026, 4, 26)


def test_the_limit_to_apply_counts_from_a_day_that_only_the_citizen_knows() -> None:
    assert opening(WHO) == 1
    assert course().starts_on(1, opening=True) is None
    said = Course((Fact(EventKind.BEGUN, 1, date(2026, 3, 2), counts_from=date(2026, 1, 15)),))
    assert said.starts_on(1, opening=True) == date(2026, 1, 15)
    assert course().starts_on(1, opening=False) == date(2026, 3, 2)


def test_each_beginning_opens_a_course_of_its_own() -> None:
    rows = [
        ("A@1", Fact(EventKind.BEGUN, 1, date(2026, 3, 2))),
        ("A@1", Fact(EventKind.DECIDED, 0, date(2026, 4, 2), "裁决")),
        ("B@1", Fact(EventKind.BEGUN, 1, date(2026, 4, 9))),
    ]
    first, second = courses(rows)
    assert (first[0], first[1].decision and first[1].decision.words) == ("A@1", "裁决")
    assert (second[0], second[1].decision) == ("B@1", None)
