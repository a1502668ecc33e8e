"""The worked examples of the rules: 90 limits, 3 hearings, 3 whole timelines (A-1 to A-6, P-1, P-3)."""

import json
from datetime import date
from pathlib import Path

import pytest

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Span, due
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.deadlines.years import shipped_years

HERE = Path(__file__).parent
EXAMPLES = json.loads((HERE / "examples.json").read_text(encoding="utf-8"))
TIMELINES = json.loads((HERE / "timelines.json").read_text(encoding="utf-8"))
CALENDAR = WorkCalendar(shipped_years())

LIMITS = [
    pytest.param(limit["limit"], *row, id=f"{limit['rule']}-{row[0]}")
    for limit in EXAMPLES["limits"]
    for row in limit["start_strict_rolled"]
]
STEPS = [
    pytest.param(step, id=f"{name}-{step['step']}") for name, steps in TIMELINES.items() for step in steps
]


def day(text):
    return date.fromisoformat(text)


def limit_of(pair):
    return Limit(pair[0], TimeUnit(pair[1]))


def test_no_example_is_missing():
    assert len(LIMITS) + len(EXAMPLES["hearings"]) == 93
    assert set(TIMELINES) == {"X-1", "X-2", "X-3"}


@pytest.mark.parametrize(("limit", "start", "strict", "rolled"), LIMITS)
def test_limit(limit, start, strict, rolled):
    found = due(day(start), limit_of(limit), CALENDAR)
    assert found.strict == day(strict)
    if rolled == "provisional":
        # the table of that year is not published, so the date is given with its doubt.
        assert found.provisional
        assert str(found.rolled.year) in found.reason
    else:
        assert (found.rolled, found.provisional, found.reason) == (day(rolled), False, "")


@pytest.mark.parametrize("case", EXAMPLES["hearings"], ids=lambda case: case["received"])
def test_t11_p1_hearing_time_is_not_counted(case):
    hearing = Span(day(case["hearing_first"]), day(case["hearing_last"]))
    assert len(list(hearing.days())) == case["days"]
    found = due(day(case["received"]), Limit.days(30), CALENDAR, suspensions=[hearing])
    assert (found.strict, found.rolled) == (day(case["strict"]), day(case["rolled"]))


@pytest.mark.parametrize("step", STEPS)
def test_timeline(step):
    extension = step.get("extension")
    found = due(
        day(step["start"]),
        limit_of(step["limit"]),
        CALENDAR,
        suspensions=[Span(day(first), day(last)) for first, last in step.get("suspended", [])],
        extension=limit_of(extension) if extension else None,
    )
    assert (found.strict, found.rolled) == (day(step["strict"]), day(step["rolled"]))
