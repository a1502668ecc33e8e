"""Bursts: thirty reports are told on their day, once; a quiet month of a whole city tells next to nothing."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.analysis.rules.bursts import BEFORE, Reports, tail, watch

START = date(2026, 3, 1)
HOLIDAY = range(38, 43)
STREETS = [(1, 10 + district, 100 * (10 + district) + street) for district in range(4) for street in range(5)]
NEW = "topic:new"


def a_city(seed: int, days: int, mean: float) -> list[Reports]:
    """Many fields and streets of unlike size; weekends, a holiday, slow growth, neighbours who write together."""
    dice = random.Random(seed)
    likely = [dice.uniform(0.3, 3) for _street in STREETS]
    fields = [1 / (rank + 1) for rank in range(30)]
    found: Counter[tuple[date, tuple[int, ...], tuple[str, ...]]] = Counter()
    for n in range(days):
        day = START + timedelta(days=n)
        rhythm = (0.4 if day.weekday() >= 5 else 1.0) * (0.3 if n in HOLIDAY else 1.0) * (1 + 0.008 * n)
        for _report in range(round(dice.gauss(mean * rhythm, (mean * rhythm) ** 0.5))):
            place, field = dice.choices(STREETS, likely)[0], dice.choices(range(30), fields)[0]
            topic = f"topic:{place[-1]}-{field}" if dice.random() < 0.3 else ""
            together = dice.randint(2, 5) if dice.random() < 0.06 else 1
            found[day, place, (topic, f"field:{field}")] += together
    return [Reports(day=day, path=path, subjects=told, count=n) for (day, path, told), n in found.items()]


def injected(day: date, sizes: list[int], *, subjects=("", "field:25"), path=STREETS[7]) -> list[Reports]:
    return [
        Reports(day=day + timedelta(days=n), path=path, subjects=subjects, count=size)
        for n, size in enumerate(sizes)
    ]


@pytest.fixture(scope="module")
def quiet() -> list[Reports]:
    return a_city(7, BEFORE + 38, 60)


def look_daily(reports, first: int, last: int):
    known, told = set(), []
    for n in range(first, last):
        found = watch(reports, on=START + timedelta(days=n), known=known)
        told += found.new
        known |= {burst.key for burst in found.new}
    return told


def test_a_quiet_month_of_a_city_has_at_most_one_false_alert(quiet):
    assert len(look_daily(quiet, 36, 66)) <= 1


@settings(max_examples=8, deadline=None)
@given(day=st.integers(36, 60), place=st.sampled_from(STREETS), field=st.integers(3, 29))
def test_thirty_reports_are_told_on_their_day_with_place_and_field(quiet, day, place, field):
    on = START + timedelta(days=day)
    more = injected(on, [30], subjects=("", f"field:{field}"), path=place)
    found = watch(quiet + more, on=on).new
    assert [(burst.subject, burst.place_id) for burst in found] == [(f"field:{field}", place[-1])]
    assert found[0].seen >= 30 > 10 * found[0].expected
    assert found[0].first_day <= on == found[0].last_day


def test_a_burst_over_days_is_one_alert_although_a_topic_forms(quiet):
    on = START + timedelta(days=45)
    more = injected(on, [12]) + injected(on + timedelta(days=1), [9, 9], subjects=(NEW, "field:25"))
    told = look_daily(quiet + more, 45, 60)
    assert [(burst.subject, burst.place_id) for burst in told] == [("field:25", STREETS[7][-1])]


def test_a_topic_is_told_before_its_field_and_a_street_before_its_district(quiet):
    on = START + timedelta(days=45)
    (burst,) = watch(quiet + injected(on, [30], subjects=(NEW, "field:25")), on=on).new
    assert burst.key == (NEW, STREETS[7][-1])


def test_what_is_spread_over_streets_is_told_of_the_district(quiet):
    on = START + timedelta(days=45)
    more = [one for path in STREETS[5:10] for one in injected(on, [6], subjects=(NEW, "field:25"), path=path)]
    assert [burst.key for burst in watch(quiet + more, on=on).new] == [(NEW, STREETS[5][1])]


def test_a_day_on_which_everything_comes_three_times_is_no_burst(quiet):
    on = START + timedelta(days=50)
    more = [one for seed in (8, 9) for one in a_city(seed, 51, 60) if one.day == on]
    assert watch(quiet + more, on=on).new == ()


def test_a_burst_that_is_known_goes_on_and_is_not_told_again(quiet):
    on = START + timedelta(days=45)
    more = quiet + injected(on, [30, 10])
    key = ("field:25", STREETS[7][-1])
    found = watch(more, on=on + timedelta(days=1), known={key})
    assert found.new == ()
    assert [burst.key for burst in found.going_on] == [key]
    assert watch(more, on=on + timedelta(days=12), known={key}).going_on == ()


def test_nothing_and_next_to_nothing():
    assert watch([], on=START).new == ()
    assert watch(injected(START, [9]), on=START).new == ()


@given(seen=st.integers(1, 60), mean=st.floats(0.01, 40), size=st.floats(0.5, 20))
@settings(max_examples=40, deadline=None)
def test_the_tail_is_a_chance_and_falls_with_more_reports(seen, mean, size):
    assert 0 <= tail(seen + 1, mean, size) <= tail(seen, mean, size) * (1 + 1e-3) <= 1.001


def test_the_tail_is_that_of_the_negative_binomial():
    # One of size 1 is geometric: the chance of n or more is (mean / (1 + mean)) ** n.
    assert tail(3, 2.0, 1.0) == pytest.approx((2 / 3) ** 3, rel=1e-4)
