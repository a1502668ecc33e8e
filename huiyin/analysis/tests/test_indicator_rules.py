"""Indicators as they are meant: exact shares, periods, changes with their bases, and definitions without gaps."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huiyin.analysis.queries.indicators.spans import parted
from huiyin.analysis.rules.indicators.change import Base, change
from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.analysis.rules.indicators.period import Period, after, before, between, read, year_before
from huiyin.analysis.rules.indicators.share import Share, mean_change
from huiyin.analysis.rules.indicators.sources import SOURCES
from huiyin.kernel.errors import Refused

_LEVELS = {"base": ("street", "community"), "district": ("district",), "city": ("city",)}
TODAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("numerator", "denominator", "shown"),
    [
        (62, 69, "89.9%"),
        (56, 60, "93.3%"),
        (1787, 1872, "95.5%"),
        (8, 9, "88.9%"),
        (1, 8, "12.5%"),
        (0, 5, "0.0%"),
        (5, 5, "100.0%"),
        (1, 16, "6.3%"),
        (0, 0, "—"),
    ],
)
def test_shares_are_exact_and_rounded_half_up(numerator, denominator, shown):
    """JZ-01, JZ-31, Wuhan's 1787 of 1872; of nothing there is no share."""
    assert str(Share(numerator, denominator)) == shown


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2026-03", date(2026, 3, 1), date(2026, 3, 31)),
        ("2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2026-01-05_2026-02-10", date(2026, 1, 5), date(2026, 2, 10)),
    ],
)
def test_periods_are_read_and_written_the_same(key, first, last):
    period = read(key, today=TODAY)
    assert (period.first, period.last, period.key) == (first, last, key)


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("2026-13", "period.unknown"),
        ("", "period.unknown"),
        ("1999", "period.unknown"),
        ("0000-00", "period.unknown"),
        ("2026-02-30_2026-03-01", "period.unknown"),
        ("x_y", "period.unknown"),
        ("2026-04", "period.future"),
        ("2026-03-10_2026-03-09", "period.reversed"),
        ("2010-01-01_2026-01-01", "period.too_long"),
    ],
)
def test_what_is_no_period_is_refused_with_a_sentence(key, code):
    with pytest.raises(Refused) as refused:
        read(key, today=TODAY)
    assert refused.value.code == code and len(refused.value.message) > 10


def test_a_running_period_is_set_against_as_many_days():
    running, whole = read("2026-03", today=TODAY), read("2026-02", today=TODAY)
    assert running.until(TODAY).days == 18
    assert before(running, TODAY) == Period(first=date(2026, 2, 1), last=date(2026, 2, 18))
    assert before(running, TODAY).alike(running.until(TODAY))
    assert before(whole, TODAY).key == "2026-01" and after(whole).key == "2026-03"
    assert year_before(whole, TODAY).key == "2025-02"
    assert year_before(read("2026", today=TODAY), TODAY).last == date(2025, 3, 18)
    span = between(date(2026, 3, 10), date(2026, 3, 30), today=TODAY)
    assert before(span, TODAY) == Period(first=date(2026, 3, 1), last=date(2026, 3, 9))
    assert year_before(read("2024-02-29_2024-02-29", today=TODAY), TODAY).first == date(2023, 2, 28)


def test_months_of_a_period_are_cut_at_its_ends():
    keys = [one.key for one in read("2026-01-05_2026-03-10", today=TODAY).months]
    assert keys == ["2026-01-05_2026-01-31", "2026-02", "2026-03-01_2026-03-10"]


def test_wh18_eight_months_against_twelve_are_named_as_unlike():
    """1408 against 777 is 81.2 % more, but of periods that are not as long as each other."""
    now = Base(value=Decimal(1408), cases=1408, period=read("2017-01-01_2017-08-31", today=TODAY))
    then = Base(value=Decimal(777), cases=777, period=read("2016", today=TODAY))
    found = change(now, then, counted=True)
    assert (str(found.by), found.alike) == ("81.2", False)
    assert change(now, then, counted=False, enough=20).by == Decimal(631)
    few = Base(value=Decimal("88.9"), cases=9, period=now.period)
    assert change(few, then, counted=False, enough=20).by is None
    nothing = Base(value=None, cases=0, period=now.period)
    assert change(nothing, then, counted=True).by is None
    assert change(now, Base(value=Decimal(0), cases=0, period=now.period), counted=True).by is None


def test_wh21_and_pk01_a_fall_is_exact():
    def fell(before_it: int, now: int) -> str:
        base = Period(first=date(2015, 1, 1), last=date(2015, 12, 31), kind="year")
        period = Period(first=date(2016, 1, 1), last=date(2016, 12, 31), kind="year")
        then = Base(value=Decimal(before_it), cases=before_it, period=base)
        return str(change(Base(value=Decimal(now), cases=now, period=period), then, counted=True).by)

    assert fell(1000, 695) == "-30.5" and fell(3947, 518) == "-86.9"


def test_pk02_a_yearly_fall_is_made_of_both_ends():
    """Who fell from 3947 to 518 in three years fell by half a year, not by 15 %; of nothing there is no rate."""
    assert str(mean_change(3947, 518, 3)) == "-49.2"
    assert str(mean_change(100, 61, 3)) == "-15.2"
    assert mean_change(0, 5, 3) is None and mean_change(5, 5, 0) is None
    assert str(mean_change(5, 0, 2)) == "-100.0"


def test_wh18_procedures_and_wh21_litigation_are_counted_by_the_same_items_of_article_31():
    """Each of the five procedures once, together all that was led into one; lawsuits as a share of petitions."""
    ways = [
        one.whole.where["way"]
        for key, one in INDICATORS.items()
        if key.startswith("diverted_") and one.counted
    ]
    assert ways == [1, 2, 3, 4, 5] == list(INDICATORS["diverted"].whole.where["way__in"])
    assert INDICATORS["litigation_share"].hits.where == {"claim_class": "petition", "way": 1}


def test_pk28_and_wg30_say_whose_level_counts():
    """Old matters by the level that assigned them; origin and closing by the same three levels."""
    old = INDICATORS["old_solved_above"]
    assert old.whole.where == {"old": True, "from_unit__level__in": ("province", "city")}
    assert old.hits.where == old.whole.where | {"closed": True}
    levels = [INDICATORS[f"{name}_{level}"].hits.where for name in ("origin", "level") for level in _LEVELS]
    assert [next(iter(where.values())) for where in levels] == list(_LEVELS.values()) * 2


def test_definitions_are_whole():
    """Each has words for all its parts, names no law that is not verified, and says which way is better."""
    assert len(INDICATORS) >= 30
    assert len({one.label for one in INDICATORS.values()}) == len(INDICATORS)
    for key, one in INDICATORS.items():
        assert key == one.key and one.source in SOURCES
        assert one.kind in {"share", "count", "median"} and one.better in {"more", "less", "neutral"}
        assert (one.hits is not None) == (one.kind == "share") and bool(one.of) == (one.kind == "median")
        assert one.status in {"V", "D"} and bool(one.law) == (one.status == "V")
        assert all(part.words for part in one.parts.values())


def test_e12_what_citizens_do_is_neither_better_nor_worse():
    for key in ("came", "opening", "initial_share", "reviewed_share", "diverted", "diverted_share"):
        assert INDICATORS[key].better == "neutral", key


@given(
    st.dates(min_value=date(2023, 1, 1), max_value=date(2026, 12, 31)),
    st.integers(min_value=0, max_value=500),
    st.sampled_from(["month", "year"]),
)
@settings(max_examples=60)
def test_months_and_days_are_the_span_each_day_once(since, length, by):
    """Months (years) added, days added and days taken away leave each day of the span, and no other."""
    until = since + timedelta(days=length)
    left: Counter[date] = Counter()
    found = parted(since, until, by)
    for first, last in found.months:
        month = last.replace(month=12) if by == "year" else last
        left.update(_each(first, (month + timedelta(days=32)).replace(day=1) - timedelta(days=1)))
    for (first, last), sign in found.days:
        for day in _each(first, last):
            left[day] += sign
    assert {day for day, many in left.items() if many} == set(_each(since, until)) and max(left.values()) == 1
    assert sum((last - first).days + 1 for (first, last), _sign in found.days) <= (
        366 if by == "year" else 31
    )


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
