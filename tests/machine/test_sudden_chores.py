"""Every chore that writes papers, tasks or reports: workers ended in its midst, four beside one another, days skipped.

None missing, none doubled, no number taken by a paper that is not there (R5).
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from huiyin.analysis.actions import publish_months, watch_trends
from huiyin.analysis.actions.reports import draft, draft_due
from huiyin.analysis.models import Publication, Report, TrendAlert
from huiyin.analysis.queries.reports import owed as due_reports
from huiyin.audit import queries as audit
from huiyin.audit.models import AuditRow
from huiyin.documents.models import Document
from huiyin.inspection.actions import draw_sample, owe_calls
from huiyin.inspection.models import Callback, Sample, SampleFrame
from huiyin.matters.factories import Cast
from huiyin.matters.queries.closed import ClosedAsked
from huiyin.post.models import Message
from huiyin.supervision.actions import order_untrue, tell_overdue
from huiyin.supervision.actions.recommendations import press_recommendations
from huiyin.supervision.models import MeasureEvent, Order, RecommendationEvent
from tests.machine.owing import FIRST, KINDS, LATER, Owed, at_eight, owing
from tests.machine.sudden import KILLED, ended, in_process, until

pytestmark = pytest.mark.django_db(transaction=True)

TIMES, BESIDE = 20, 4
CHORES: tuple[Callable[[datetime], int], ...] = (
    partial(order_untrue, limit=1),
    partial(press_recommendations, limit=1),
    partial(tell_overdue, limit=1),
    partial(owe_calls, limit=1),
    draft_due,
    publish_months,
    lambda at: watch_trends(at) and 0,
)


def worked(day: date, first: int = 0) -> None:
    """Do what a worker does on a day, beginning with one of the chores, until nothing is left."""
    for chore in (*CHORES[first:], *CHORES[:first]):
        while chore(at_eight(day)):
            pass


def drawn(cast: Cast) -> None:
    """Draw a sample, as a supervisor does."""
    day = date(2026, 9, 18)
    asked = ClosedAsked(since=day, until=day)
    draw_sample(asked, size=4, seed="霜降", by=cast["xf:supervisor"], at=at_eight(FIRST))


def check(owed: Owed, day: date) -> None:
    """Everything that is owed by a day is there, and nothing else."""
    orders = Order.objects.values_list("subject", "rung", "ground")
    assert sorted(orders) == sorted((f"call:{key}", 2, "S-06") for key in owed.calls_untrue)
    calls = Callback.objects.filter(sample__isnull=True).values_list("claim_id", flat=True)
    assert sorted(calls) == sorted(owed.claims_to_call)
    pressed = RecommendationEvent.objects.values_list("recommendation_id", "kind", "answer_by")
    assert sorted(pressed) == sorted(owed.pressed[day])
    missed = MeasureEvent.objects.values_list("measure_id", "answer_by")
    assert sorted(missed) == sorted(owed.missed[day])
    told = Message.objects.filter(template__in=("unit_measure_late", "unit_measure_silent")).count()
    assert told == 2 * len(owed.missed[day])
    check_papers()
    check_periods(day)
    assert audit.verify().ok


def check_papers() -> None:
    """Each paper belongs to what was written, and the numbers of each series leave none out."""
    papers = Document.objects.filter(kind__in=("D-21", "D-33"))
    written = {
        *Order.objects.values_list("document_id", flat=True),
        *RecommendationEvent.objects.filter(document__isnull=False).values_list("document_id", flat=True),
    }
    assert sorted(papers.values_list("id", flat=True)) == sorted(written)
    series: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for unit, kind, sequence in papers.values_list("unit_id", "kind", "sequence"):
        series[unit, kind].append(sequence or 0)
    assert all(sorted(found) == list(range(1, len(found) + 1)) for found in series.values())


def check_periods(day: date) -> None:
    """Each day and week that is over has its report, each month its figures, the burst its one alert."""
    offices = set(Report.objects.values_list("unit_id", flat=True))
    days = {FIRST - timedelta(days=n) for n in range(1, KINDS["daily"].back + 1)}
    days |= {FIRST + timedelta(days=n) for n in range((day - FIRST).days)}
    weeks = {date(2026, 9, 28)} | ({date(2026, 10, 5)} if day == LATER else set())
    wanted = {("daily", unit, one) for unit in offices for one in days}
    wanted |= {("weekly", unit, one) for unit in offices for one in weeks}
    assert len(offices) == 3
    assert sorted(Report.objects.values_list("kind", "unit_id", "first")) == sorted(wanted)
    assert AuditRow.objects.filter(act="report.drafted").count() == len(wanted)
    months = sorted(Publication.objects.values_list("month", flat=True))
    assert months == [date(2026, month, 1) for month in range(3, 10)]
    assert TrendAlert.objects.count() == 1
    assert Message.objects.filter(template="unit_trend").count() == 1


def test_whatever_dies_and_however_many_work_each_is_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due_reports, "KINDS", KINDS)
    monkeypatch.setattr(draft, "content_of", lambda _making: {"blocks": [], "figures": {}})
    monkeypatch.setattr(draft, "worth_making", lambda _making: True)
    cast = Cast()
    owed = owing(cast)
    holiday = at_eight(FIRST - timedelta(days=1))
    assert order_untrue(holiday) == press_recommendations(holiday) == tell_overdue(holiday) == 0
    for turn in range(TIMES):
        work = partial(worked, FIRST, turn % len(CHORES))
        assert ended(in_process(partial(until, 4 + turn, work))) == KILLED, turn
    written = Document.objects.filter(kind__in=("D-21", "D-33")).count()
    assert 0 < written < len(owed.calls_untrue) + len(owed.pressed[FIRST])
    for day in (FIRST, LATER):
        beside = [in_process(partial(worked, day, first)) for first in range(BESIDE)]
        assert [ended(pid) for pid in beside] == [0] * BESIDE
        check(owed, day)
    before = AuditRow.objects.count()
    worked(LATER)
    check(owed, LATER)
    for statement in (4, 6, 8, 10):
        assert ended(in_process(partial(until, statement, partial(drawn, cast)))) == KILLED
    assert (Sample.objects.count(), SampleFrame.objects.count(), AuditRow.objects.count()) == (1, 1, before)
    drawn(cast)
    sample = Sample.objects.get(seed="霜降")
    assert sample.left_out == len(owed.claims_to_call), "who is owed a call is not drawn too"
    assert Callback.objects.filter(sample=sample).count() == sample.count == 3
