"""Boundaries of due dates: postmark, days left, months, spans, extension (A-3 to A-6, P-3)."""

from datetime import date

import pytest

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import (
    Due,
    Span,
    add_months,
    days_left,
    due,
    far_due,
    in_time,
    overdue,
    working_days_left,
)
from huiyin.deadlines.limits import Limit
from huiyin.deadlines.years import shipped_years
from huiyin.kernel.errors import Refused

CALENDAR = WorkCalendar(shipped_years())
SATURDAY_DUE = due(date(2026, 5, 14), Limit.days(30), CALENDAR)  # 13 June, rolled to Monday 15 June


def test_a3_the_strict_day_decides_the_alarm():
    assert not overdue(SATURDAY_DUE, date(2026, 6, 13))
    assert overdue(SATURDAY_DUE, date(2026, 6, 14))


def test_a5_the_postmark_counts_up_to_the_rolled_last_day():
    assert in_time(date(2026, 6, 15), SATURDAY_DUE)
    assert not in_time(date(2026, 6, 16), SATURDAY_DUE)


def test_days_left_are_zero_on_the_last_day_and_negative_after_it():
    assert [days_left(SATURDAY_DUE, date(2026, 6, day)) for day in (12, 13, 14)] == [1, 0, -1]


def test_working_days_left_skip_weekends_and_festivals():
    five_days = due(date(2026, 9, 28), Limit.working_days(5), CALENDAR)
    assert five_days.strict == date(2026, 10, 10)
    assert working_days_left(five_days, date(2026, 9, 30), CALENDAR) == 3
    assert working_days_left(five_days, date(2026, 10, 12), CALENDAR) == -1


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        ("2025-08-31", 6, "2026-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2026-12-15", 12, "2027-12-15"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_a4_months_end_on_the_corresponding_day_or_the_last(start, n, end):
    assert add_months(date.fromisoformat(start), n) == date.fromisoformat(end)


def test_a4_extension_in_months_counts_from_the_start_not_from_a_shortened_month():
    assert due(date(2026, 1, 31), Limit.months(1), CALENDAR, extension=Limit.months(1)).strict == date(
        2026, 3, 31
    )


def test_extension_in_another_unit_counts_on_from_the_strict_last_day():
    found = due(date(2026, 3, 2), Limit.days(60), CALENDAR, extension=Limit.working_days(5))
    assert found.strict == date(2026, 5, 11)


def test_p1_a_suspension_is_not_counted_for_working_days_and_months_either():
    span = Span(date(2026, 3, 4), date(2026, 3, 8))
    assert due(date(2026, 3, 2), Limit.working_days(5), CALENDAR, suspensions=[span]).strict == date(
        2026, 3, 12
    )
    assert due(date(2026, 3, 2), Limit.months(1), CALENDAR, suspensions=[span]).strict == date(2026, 4, 7)


def test_p1_overlapping_suspensions_count_each_day_once_and_later_ones_not_at_all():
    spans = [
        Span(date(2026, 3, 4), date(2026, 3, 8)),
        Span(date(2026, 3, 6), date(2026, 3, 10)),
        Span(date(2026, 6, 1), date(2026, 6, 30)),
        Span(date(2026, 2, 1), date(2026, 3, 2)),
    ]
    assert due(date(2026, 3, 2), Limit.days(15), CALENDAR, suspensions=spans).strict == date(2026, 3, 24)


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(Refused, match="早于"):
        Span(date(2026, 3, 5), date(2026, 3, 4))


def test_a_limit_below_one_is_refused():
    with pytest.raises(Refused, match="不小于1"):
        Limit.days(0)


def test_limits_read_as_people_write_them():
    assert [str(x) for x in (Limit.days(60), Limit.working_days(5), Limit.months(6))] == [
        "60日",
        "5个工作日",
        "6个月",
    ]


def test_a6_a_provisional_date_is_never_overdue():
    unsure = Due(date(2027, 1, 4), date(2027, 1, 4), provisional=True, reason="暂定")
    assert not overdue(unsure, date(2027, 3, 1))


def test_a6_a_limit_of_years_ends_on_its_strict_day_beyond_the_calendar() -> None:
    far = far_due(date(2026, 6, 30), Limit.months(24), CALENDAR)
    assert (far.strict, far.rolled, far.provisional) == (date(2028, 6, 30), date(2028, 6, 30), True)
    assert "2028年" in far.reason
    assert far_due(date(2026, 5, 14), Limit.days(30), CALENDAR) == SATURDAY_DUE
    with pytest.raises(Refused):
        far_due(date(2028, 6, 30), Limit.working_days(3), CALENDAR)
