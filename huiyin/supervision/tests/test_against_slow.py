"""Whatever limits run and on whatever days the sweep comes: what was written is what a slow count owes."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from huiyin.catalogue import queries as catalogue
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage
from huiyin.matters.models import Clock
from huiyin.supervision.actions import sweep
from huiyin.supervision.models import Order
from huiyin.supervision.tests.conftest import morning
from huiyin.supervision.tests.limits import RULES, Told, owed, write

pytestmark = pytest.mark.django_db

FIRST = date(2026, 9, 7)
DAYS = 60

ages = st.integers(0, DAYS).map(lambda n: FIRST + timedelta(days=n))
limits = st.builds(
    lambda strict, long, provisional, kept: Told(strict - timedelta(days=long), strict, provisional, kept),
    ages,
    st.integers(5, 60),
    st.sampled_from([False, False, False, True]),
    st.none() | ages,
)
swept = st.sets(ages, max_size=9)

NATIONAL_DAY = [Told(date(2026, 8, 1), date(2026, 9, day)) for day in (28, 29, 30)]
REST_AND_MADE_UP = [Told(date(2026, 8, 1), date(2026, 10, day)) for day in (1, 8, 10)]
ALL_DAYS = {FIRST + timedelta(days=n) for n in range(DAYS)}
SKIPPED = ALL_DAYS - {date(2026, 9, 28), date(2026, 9, 29), date(2026, 9, 30)}


@pytest.fixture
def case() -> Case:
    """One claim whose own limits are over, so that only those count that a test writes."""
    case = at_stage(ClaimState.HANDLING)
    Clock.objects.filter(claim=case.claim).update(ended_on=FIRST)
    return case


@settings(
    max_examples=15, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
@example(told=NATIONAL_DAY, days=SKIPPED | {date(2026, 10, 8)})
@example(told=REST_AND_MADE_UP, days=ALL_DAYS)
@given(told=st.lists(limits, min_size=1, max_size=len(RULES)), days=swept)
def test_sweeps_on_any_days_write_exactly_what_is_owed(case: Case, told: list[Told], days: set[date]) -> None:
    watch = catalogue.profile().watch
    with transaction.atomic():
        clocks = write(case.claim, told)
        for day in sorted(days):
            kept = [clock.pk for clock, limit in zip(clocks, told, strict=True) if limit.is_kept(day)]
            Clock.objects.filter(pk__in=kept).update(ended_on=day)
            sweep(morning(day))
        wanted = {
            (f"limit:{clock.pk}:0", rung)
            for clock, limit in zip(clocks, told, strict=True)
            for rung in owed(
                limit, days, remind=watch.remind_days, short=watch.short_days, answer=watch.answer_days
            )
        }
        assert sorted(Order.objects.values_list("subject", "rung")) == sorted(wanted)
        transaction.set_rollback(True)
