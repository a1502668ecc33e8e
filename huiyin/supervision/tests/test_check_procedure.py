"""Matters are checked once for each move; a finding becomes a suggestion, is answered and rectified (BJ-24, BJ-28)."""

from datetime import date, timedelta

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Clock
from huiyin.post.models import Message
from huiyin.supervision.actions import (
    answer_order,
    answer_suggestion,
    check_procedure,
    end_finding,
    judge_answer,
    suggest,
    suggest_all,
    sweep,
)
from huiyin.supervision.models import Adoption, Checked, Finding, Order
from huiyin.supervision.queries import FindingFilter, OrderState, count_findings, findings, findings_of, order
from huiyin.supervision.rules.procedure.conduct import CALLS
from huiyin.supervision.rules.rungs import Rung
from huiyin.supervision.tests.conftest import limit_of, morning, working_day_after

pytestmark = pytest.mark.django_db


def found(case: Case) -> list[tuple[str, str]]:
    rows = Finding.objects.filter(matter_id=case.registered.matter_id).order_by("id")
    return list(rows.values_list("rule", "ended_by"))


def checked(day: date) -> int:
    return check_procedure(morning(day), whole=True)


@pytest.fixture
def silent() -> tuple[Case, date]:
    """A matter sent to a street that has not told the petitioner in time, checked on the day after."""
    case = at_stage(ClaimState.FORWARDED)
    late = working_day_after(limit_of(case, "T-03").rolled)
    assert checked(late) == 1
    return case, late


def test_a_sound_matter_has_no_finding_and_is_looked_at_once_for_each_move() -> None:
    case = at_stage(ClaimState.SERVED)
    day = case.at.date()
    assert [check_procedure(morning(day)), check_procedure(morning(day))] == [1, 0]
    assert found(case) == []


def test_what_was_missing_and_is_done_has_ended_by_itself_but_was_late(silent: tuple[Case, date]) -> None:
    case, late = silent
    assert found(case) == [("PA-03", "")]
    assert checked(late) == 0
    case.do("choose_way", "d1-s1:handler", on=late)
    case.do("accept", "d1-s1:handler")
    assert [checked(late), checked(late)] == [1, 0]
    assert found(case) == [("PA-03", "gone"), ("PA-04", "")]


def test_days_alone_bring_findings_without_any_move() -> None:
    case = at_stage(ClaimState.HANDLING)
    assert checked(case.at.date()) == 1
    late = working_day_after(limit_of(case).rolled)
    assert [check_procedure(morning(late)), check_procedure(morning(late))] == [1, 0]
    assert found(case) == [("PA-05", "")]
    limit = Clock.objects.filter(pk=limit_of(case).pk)
    later = late + timedelta(days=30)
    limit.update(strict=later, rolled=later)
    Checked.objects.update(version=0)
    checked(late)
    assert found(case) == [("PA-05", "gone")], "extended"
    assert checked(later + timedelta(days=1)) == 1
    assert found(case) == [("PA-05", "")], "and overdue again"


def test_bj28_a_finding_becomes_a_suggestion_and_is_rectified(silent: tuple[Case, date]) -> None:
    case, late = silent
    street, office = case.cast["d1-s1:handler"], case.cast["xf:supervisor"]
    (view,) = findings_of(office, case.registered.matter_id, on=late)
    made = suggest(view.id, by=office, at=morning(late))
    paper = documents.document(made.document_id)
    said = " ".join(line for section in paper.sections for line in section["lines"])
    assert paper.kind == "D-22" and "未书面告知受理情况" in said and "第二十三条" in said
    assert Message.objects.filter(template="unit_suggestion", addressee_id=made.unit_id).count() == 1
    with pytest.raises(Refused, match="已经就这个问题"):
        suggest(view.id, by=office, at=morning(late))
    with pytest.raises(Refused, match="选择采纳情况"):
        answer_order(made.pk, "已经办理完毕，今后注意。", by=street, at=morning(late))
    with pytest.raises(Refused, match="落实措施"):
        answer_suggestion(made.pk, "adopt", "情况属实。", by=street, at=morning(late))
    answer_suggestion(made.pk, "adopt", "情况属实。", "已补发告知书。", by=street, at=morning(late))
    assert documents.document(Adoption.objects.get().document_id).kind == "D-25"
    assert order(office, made.pk, on=late)[0].state is OrderState.ANSWERED
    assert count_findings(office, on=late) == {"open": 0, "suggested": 1, "ended": 0}
    judge_answer(made.pk, accept=True, by=office, at=morning(late))
    assert found(case) == [("PA-03", "accepted")]
    Clock.objects.filter(claim=case.claim).update(strict=late, rolled=late)
    checked(late + timedelta(days=1))
    assert found(case) == [("PA-03", "accepted")], "what a person settled is not found again"


def test_a_suggestion_that_meets_with_silence_becomes_an_order_and_then_a_further_one(
    silent: tuple[Case, date],
) -> None:
    case, late = silent
    office, street = case.cast["xf:supervisor"], case.cast["d1-s1:handler"]
    Clock.objects.filter(claim=case.claim).update(ended_on=late)
    made = suggest(Finding.objects.get().pk, by=office, at=morning(late))
    assert sweep(morning(made.answer_by)) == 0, "its last day"
    for rung in (Rung.ORDER, Rung.FURTHER_ORDER):
        day = working_day_after(made.answer_by)
        assert [sweep(morning(day)), sweep(morning(day))] == [1, 0]
        made = Order.objects.latest("pk")
        assert (made.rung, made.ground) == (rung, "S-03")
    paper = documents.document(Order.objects.get(rung=Rung.ORDER).document_id)
    assert "前次工作建议逾期未反馈" in str(paper.sections)
    answer_order(made.pk, "已经补发告知书，并说明了原因。", by=street, at=morning(day))
    judge_answer(made.pk, accept=True, by=office, at=morning(day))
    assert found(case) == [("PA-03", "accepted")]


def test_s07_calls_without_end_are_found() -> None:
    case = at_stage(ClaimState.HANDLING)
    first = Arrival.objects.get(matter_id=case.registered.matter_id)
    for n in range(CALLS):
        first.pk, first.number, first.key, first.channel = None, f"{first.number}{n}", f"call-{n}", "call"
        first.save()
    checked(case.at.date())
    assert found(case) == [("PA-25", "")]


def test_a_person_ends_a_finding_with_a_reason(silent: tuple[Case, date]) -> None:
    case, late = silent
    office = case.cast["xf:supervisor"]
    (row,) = findings(office, FindingFilter(rule="PA-03"), on=late).rows
    with pytest.raises(Refused, match="核销的理由"):
        end_finding(row.id, " ", by=office, at=morning(late))
    with pytest.raises(NotAllowed, match="督查席位"):
        end_finding(row.id, "已当面告知。", by=case.cast["xf:clerk"], at=morning(late))
    end_finding(row.id, "已当面书面告知，回执补录中。", by=office, at=morning(late))
    assert found(case) == [("PA-03", "noted")]
    written, refused = suggest_all([row.id], by=office, at=morning(late))
    assert (written, refused[0].why) == ([], "这个问题已经消除。")


def test_answers_that_repeat_and_objections_are_read_from_the_file() -> None:
    cast = Cast()
    first = at_stage(ClaimState.SERVED, cast=cast)
    again = at_stage(ClaimState.HANDLING, cast=cast)
    again.do("issue_opinion", "d1-s1:handler", after=1, contacted="未联系")
    checked(again.at.date())
    assert found(first) == []
    assert found(again) == [("PA-21", ""), ("PA-23", "")]
    assert first.registered.number in Finding.objects.get(rule="PA-23").said


def test_s06_an_answer_that_a_review_did_not_uphold_is_found_with_the_unit_that_gave_it() -> None:
    case = at_stage(ClaimState.UNDER_REVIEW)
    case.do("decide_review", "d1-gov:reviewer", after=1, result="revoke")
    checked(case.at.date())
    row = Finding.objects.get(rule="PA-26")
    assert row.unit_id == case.cast["d1-s1:handler"].unit_id and "复查意见撤销了原意见" in row.said


def test_c1_findings_of_an_accusation_stay_in_their_compartment() -> None:
    cast = Cast()
    case = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    late = working_day_after(limit_of(case, "T-01").rolled)
    checked(late)
    assert found(case)
    assert findings(cast["xf:discipline"], FindingFilter(), on=late).total == len(found(case))
    row = Finding.objects.first()
    assert row is not None
    for name in ("xf:supervisor", "xf:clerk", "gov:leader"):
        seen = findings(cast[name], FindingFilter(), on=late)
        assert (seen.total, seen.by_rule, count_findings(cast[name], on=late)["open"]) == (0, {}, 0), name
    with pytest.raises(NotFound):
        suggest(row.pk, by=cast["xf:supervisor"], at=morning(late))


def test_pa13_while_the_others_may_still_be_served_and_where_one_withdrew_nothing_is_missing() -> None:
    case = at_stage(ClaimState.HANDLING)
    second, third = (register(case.cast, seed=seed) for seed in (2, 3))
    for each in (second, third):
        each.do("join", "xf:clerk", number=case.registered.number, reason="同一小区同一问题")
    case.at = third.at
    case.do("issue_opinion", "d1-s1:handler")
    third.do("withdraw", on=case.at.date(), after=1, claim=case.claim)
    case.do("serve", "d1-s1:handler", on=third.at.date(), number=case.registered.number)
    checked(case.at.date())
    assert (case.state, found(case)) == (ClaimState.SERVED, []), "the second one's own is on its way"
    late = working_day_after(limit_of(case, "X-SERVE").rolled)
    checked(late)
    assert found(case) == [("PA-07", "")]
    case.do("serve_others", "d1-s1:handler", on=late)
    checked(late)
    assert found(case) == [("PA-07", "gone")]
