"""R7: at least 10,000 dates against an independent slow reckoning."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Span, due, working_days_left
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.deadlines.tests.slow import SlowCalendar, slow_due
from huiyin.deadlines.years import shipped_texts, shipped_years

FAST = WorkCalendar(shipped_years())
SLOW = SlowCalendar(shipped_texts())
# The longest limit asked for from this last day still ends within the provisional year 2027.
LAST_START = date(2026, 9, 30)
LONGEST = {"calendar_days": 200, "working_days": 130, "months": 12}
EXAMPLES, DATES_PER_EXAMPLE = 700, 16

FIRST_START = date(2017, 1, 1)
# Each day and each limit is one draw: drawing takes longer than reckoning.
starts = st.integers(0, (LAST_START - FIRST_START).days).map(lambda n: FIRST_START + timedelta(n))
limits = st.sampled_from(
    [
        (n, unit)
        for unit, longest in LONGEST.items()
        for n in range(1, longest + 1)
        for _as_often_as_the_others in range(200 // longest)
    ]
)
stops = st.lists(st.tuples(st.integers(-5, 60), st.integers(0, 12)), max_size=3)
cases = st.tuples(starts, limits, stops)

compared = 0


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(cases, min_size=DATES_PER_EXAMPLE, max_size=DATES_PER_EXAMPLE))
def compare(batch):
    global compared
    for start, (n, unit), gaps in batch:
        spans = [(start + timedelta(a), start + timedelta(a + length)) for a, length in gaps]
        found = due(
            start,
            Limit(n, TimeUnit(unit)),
            FAST,
            suspensions=[Span(first, last) for first, last in spans],
        )
        assert (found.strict, found.rolled) == slow_due(start, n, unit, SLOW, spans)
        assert found.provisional == (found.rolled.year == 2027)
        compared += 1


def test_r7_ten_thousand_dates_agree_with_the_slow_reckoning():
    compare()
    assert compared >= 10_000


def test_every_day_of_eleven_years_is_worked_or_not_as_the_slow_calendar_says():
    day = date(2017, 1, 1)
    while day < date(2028, 1, 1):
        assert FAST.is_working_day(day) is SLOW.works(day), day
        day += timedelta(days=1)


@given(start=starts, n=st.integers(1, 40))
def test_working_days_left_counts_back_what_due_counted_forward(start, n):
    found = due(start, Limit.working_days(n), FAST)
    assert working_days_left(found, start, FAST) == n
    assert working_days_left(found, found.strict, FAST) == 0
    assert working_days_left(found, FAST.next_working_day(found.strict + timedelta(1)), FAST) == -1


@given(start=starts, n=st.integers(1, 90), more=st.integers(1, 30))
def test_p3_extension_equals_one_longer_limit_of_the_same_unit(start, n, more):
    assert due(start, Limit.days(n), FAST, extension=Limit.days(more)) == due(
        start, Limit.days(n + more), FAST
    )


@given(start=starts, n=st.integers(1, 90), gap=st.integers(1, 20), length=st.integers(0, 20))
def test_p1_a_suspension_never_brings_a_date_forward(start, n, gap, length):
    span = Span(start + timedelta(gap), start + timedelta(gap + length))
    plain, stopped = due(start, Limit.days(n), FAST), due(start, Limit.days(n), FAST, suspensions=[span])
    pushed = length + 1 if gap <= n else 0
    assert (stopped.strict - plain.strict).days == pushed
