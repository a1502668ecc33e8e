"""The ladder for units: each act needs the one before, on evidence, its matters red while listed (S-09, WH-45)."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from huiyin.documents import queries as documents
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.queries import claims_open
from huiyin.post.models import Message
from huiyin.supervision.actions import Proposal, answer_measure, judge_measure, measure_unit, receive_measure
from huiyin.supervision.models import Measure
from huiyin.supervision.queries import (
    UnitRung,
    UnitSheet,
    listed_among,
    listed_now,
    measure,
    measures,
    unit_sheet,
)
from huiyin.supervision.rules.ladder import Last, next_step
from huiyin.supervision.rules.standing import OrderState
from huiyin.supervision.tests.conftest import limit_of, morning, working_day_after

DAY = date(2026, 4, 7)
DECISION = "经市信访工作联席会议2026年第2次会议研究决定"
HALL = "市信访局三楼会议室"
SAID = "主要负责人已逐件研究，明确责任人，本月底前全部解决。"


def last(rung: UnitRung, state: OrderState, *, accepted: date | None = None) -> Last:
    return Last(rung=rung, round=1, state=state, issued_on=DAY, until=DAY, accepted_on=accepted)


@pytest.mark.parametrize(
    ("before", "on", "rung", "number"),
    [
        (None, DAY, UnitRung.TALK, 1),
        (last(UnitRung.TALK, OrderState.RECEIVED), DAY, None, 1),
        (last(UnitRung.TALK, OrderState.RECEIVED), DAY + timedelta(days=1), UnitRung.CIRCULAR, 1),
        (last(UnitRung.TALK, OrderState.ANSWERED), DAY + timedelta(days=9), None, 1),
        (last(UnitRung.LISTING, OrderState.RETURNED), DAY + timedelta(days=1), UnitRung.RECTIFICATION, 1),
        (last(UnitRung.RECTIFICATION, OrderState.ISSUED), DAY + timedelta(days=1), None, 1),
        (last(UnitRung.CIRCULAR, OrderState.ACCEPTED, accepted=DAY), DAY, UnitRung.LISTING, 1),
        (
            last(UnitRung.CIRCULAR, OrderState.ACCEPTED, accepted=DAY),
            DAY + timedelta(days=366),
            UnitRung.TALK,
            2,
        ),
        (last(UnitRung.RECTIFICATION, OrderState.ACCEPTED, accepted=DAY), DAY, UnitRung.TALK, 2),
    ],
)
def test_s09_which_act_comes_next(before: Last | None, on: date, rung: UnitRung | None, number: int) -> None:
    step = next_step(before, on, remembered=365)
    assert (step.rung, step.round) == (rung, number) and step.why


def overdue(cast: Cast | None = None) -> tuple[Case, datetime]:
    """A claim of a street whose limit has ended."""
    case = at_stage(ClaimState.HANDLING, cast=cast)
    return case, morning(working_day_after(limit_of(case).rolled))


def sheet_of(case: Case, at: datetime) -> UnitSheet:
    unit_id = case.claim.unit_id
    assert unit_id is not None
    return unit_sheet(case.cast["xf:supervisor"], unit_id, on=at.date())


def acted(case: Case, rung: UnitRung, at: datetime, **more: Any) -> Measure:
    keys = [one.key for one in sheet_of(case, at).evidence]
    said = {"meet_at": at + timedelta(hours=1), "meet_where": HALL} | more
    proposal = Proposal(rung=rung, evidence=keys, decision=DECISION, **said)
    return measure_unit(case.claim.unit_id or 0, proposal, by=case.cast["xf:supervisor"], at=at)


@pytest.mark.django_db
def test_s09_every_rung_in_turn_and_its_matters_are_listed_until_the_mending_is_accepted() -> None:
    case, at = overdue()
    unit_id, office, street = case.claim.unit_id or 0, case.cast["xf:supervisor"], case.cast["d1-s1:head"]
    (proposed,) = sheet_of(case, at).evidence
    assert (proposed.label, proposed.number) == ("至今超期的时限", case.registered.number)
    with pytest.raises(Refused, match="现在不能通报"):
        acted(case, UnitRung.CIRCULAR, at)
    with pytest.raises(Refused, match="至少勾选一项依据"):
        measure_unit(unit_id, Proposal(rung=UnitRung.TALK, evidence=(), decision=DECISION), by=office, at=at)
    with pytest.raises(Refused, match="哪次会议"):
        measure_unit(
            unit_id, Proposal(rung=UnitRung.TALK, evidence=[proposed.key], decision=" "), by=office, at=at
        )
    for rung in UnitRung:
        row = acted(case, rung, at)
        with pytest.raises(Refused, match="现在不能"):
            acted(case, rung, at)
        assert bool(listed_among([case.registered.matter_id])) is (rung >= UnitRung.LISTING)
        shown = claims_open(office, listed_now(), on=at.date())
        assert shown == ((case.claim.pk,) if rung >= UnitRung.LISTING else ())
        at = morning(row.answer_by + timedelta(days=1))
    paper = documents.document(row.document_id)
    said = " ".join(line for section in paper.sections for line in section["lines"])
    assert paper.title == "信访工作限期整改通知书" and DECISION in said and case.registered.number in said
    assert Message.objects.filter(template="unit_measure", addressee_id=unit_id).count() == len(UnitRung)
    answer_measure(row.pk, SAID, by=street, at=at)
    judge_measure(row.pk, accept=True, by=office, at=at)
    assert listed_among([case.registered.matter_id]) == frozenset()
    assert sheet_of(case, at).evidence == (), "what was known then is no ground of a new round"


@pytest.mark.django_db
def test_a_talk_is_called_for_at_a_working_time_to_come_and_at_a_place() -> None:
    case, at = overdue()
    rest = next(day for day in (at + timedelta(days=n) for n in range(1, 8)) if day.weekday() == 6)
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"meet_at": None}, "请填写约谈时间"),
        ({"meet_at": at}, "已经过去"),
        ({"meet_at": at + timedelta(hours=12)}, "不在工作时间"),
        ({"meet_at": rest, "answer_by": rest.date()}, "不在工作时间"),
        ({"meet_at": at + timedelta(days=90)}, "晚于反馈期限"),
        ({"meet_where": " "}, "请填写约谈地点"),
    ]
    for more, why in wrong:
        with pytest.raises(Refused, match=why):
            acted(case, UnitRung.TALK, at, **more)
    row = acted(case, UnitRung.TALK, at, meet_at=at.replace(hour=15, minute=30))
    paper = documents.document(row.document_id)
    lines = [line for section in paper.sections for line in section["lines"]]
    assert f"时间：{at.year}年{at.month}月{at.day}日15时30分" in lines and f"地点：{HALL}" in lines
    view, _events, _proofs = measure(case.cast["d1-s1:head"], row.pk, on=at.date())
    assert (view.meet_at, view.meet_where) == (row.meet_at, HALL)
    later = acted(case, UnitRung.CIRCULAR, morning(row.answer_by + timedelta(days=1)))
    assert (later.meet_at, later.meet_where) == (None, "")


@pytest.mark.django_db
def test_the_unit_answers_and_the_office_judges() -> None:
    case, at = overdue()
    office, street = case.cast["xf:supervisor"], case.cast["d1-s1:handler"]
    row = acted(case, UnitRung.TALK, at, requirement="请主要负责人到会说明。")
    receive_measure(row.pk, by=street, at=at)
    receive_measure(row.pk, by=street, at=at)
    with pytest.raises(Refused, match="请写明办理情况"):
        answer_measure(row.pk, "好", by=street, at=at)
    answer_measure(row.pk, SAID, by=street, at=at)
    until = at.date() + timedelta(days=5)
    judge_measure(row.pk, accept=False, by=office, at=at, text="没有写明责任人。", answer_by=until)
    assert [one.state for one in measures(street, on=at.date())] == [OrderState.RETURNED]
    answer_measure(row.pk, SAID, by=street, at=at)
    judge_measure(row.pk, accept=True, by=office, at=at)
    view, events, proofs = measure(street, row.pk, on=at.date())
    assert view.answer is None and [one.matter_id for one in proofs] == [case.registered.matter_id]
    kinds = ["received", "answered", "returned", "answered", "accepted"]
    assert [event.kind for event in events] == kinds


@pytest.mark.django_db
def test_who_may_act_on_whom() -> None:
    case, at = overdue()
    row = acted(case, UnitRung.TALK, at)
    proposal = Proposal(rung=UnitRung.CIRCULAR, evidence=["limit:1"], decision=DECISION)
    with pytest.raises(NotAllowed):
        answer_measure(row.pk, SAID, by=case.cast["xf:supervisor"], at=at)
    with pytest.raises(NotFound):
        measure(case.cast["d2-gov:handler"], row.pk, on=at.date())
    with pytest.raises(NotFound):
        unit_sheet(case.cast["d1-s1:handler"], row.unit_id, on=at.date())
    with pytest.raises(NotAllowed, match="督查席位"):
        measure_unit(row.unit_id, proposal, by=case.cast["gov:leader"], at=at)


@pytest.mark.django_db
def test_c1_an_accusation_is_no_evidence() -> None:
    cast = Cast()
    case = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    at = morning(working_day_after(limit_of(case, "T-01").rolled))
    assert sheet_of(case, at).evidence == ()


@pytest.mark.django_db(transaction=True)
def test_exactly_one_act_of_each_rung_however_many_write_at_once() -> None:
    case, at = overdue()
    assert case.cast["xf:supervisor"].unit_id, "the seat is there before four ask for it at once"

    def tried(rung: UnitRung) -> bool:
        try:
            acted(case, rung, at)
        except Refused:
            return False
        finally:
            connection.close()
        return True

    for rung in UnitRung:
        with ThreadPoolExecutor(4) as beside:
            assert sum(beside.map(tried, [rung] * 4)) == 1
        at = morning(Measure.objects.latest("pk").answer_by + timedelta(days=1))
    assert list(Measure.objects.order_by("rung").values_list("rung", flat=True)) == [1, 2, 3, 4]
