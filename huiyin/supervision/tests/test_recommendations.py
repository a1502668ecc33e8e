"""The three recommendations: who writes them to whom, the answer, the follow-up; exactly one reminder and order."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from huiyin.documents.queries import documents
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.post.models import Message
from huiyin.supervision.actions import check_procedure, suggest
from huiyin.supervision.actions.recommendations import (
    Advised,
    Answer,
    answer_recommendation,
    follow_up,
    press_recommendations,
    receive_recommendation,
    recommend,
)
from huiyin.supervision.models import Finding, Recommendation, RecommendationEvent
from huiyin.supervision.queries.recommendations import (
    Advice,
    AdviceFilter,
    Backing,
    Scope,
    backed_by_finding,
    backed_by_order,
    recommendation,
    recommendations,
)
from huiyin.supervision.tests.conftest import morning

pytestmark = pytest.mark.django_db

DAY = date(2026, 4, 7)
ADOPTED = Answer(
    adoption="adopt", reasons="情况属实。", measures="建立移交台账。", done_by=DAY + timedelta(days=60)
)


def backed(*cases: Case) -> Backing:
    return Backing(
        source="unit",
        key="1",
        label="柳岸街道办事处",
        since=date(2026, 1, 1),
        until=DAY,
        matter_ids=tuple(case.registered.matter_id for case in cases),
        scope=Scope(unit_id=cases[0].cast.unit("d1-s1")),
    )


def work(cast: Cast, **more: object) -> Advised:
    """An improvement for the street."""
    said = Advised(
        kind=Advice.WORK,
        unit_id=cast.unit("d1-s1"),
        about="路灯移交前无人养护",
        facts="多件反映同一问题，逐件答复没有根治。",
        proposal="明确移交前由建设单位养护。",
        ground_basis="《信访工作条例》第四十条",
    )
    return replace(said, **more)


def duty(cast: Cast, **more: object) -> Advised:
    """Duty of the street, to the district government above it."""
    said = work(cast, kind=Advice.DUTY, unit_id=cast.unit("d1-gov"), responsible_id=cast.unit("d1-s1"))
    return replace(said, **({"consequence": "问题长期得不到解决。", "posts": ("chief", "staff")} | more))


def policy(cast: Cast, **more: object) -> Advised:
    """A policy of the city, to its government."""
    return replace(
        work(cast, kind=Advice.POLICY, unit_id=cast.unit("gov"), policy="市政设施移交办法"), **more
    )


def lines_of(row: Recommendation) -> str:
    """The words of the paper."""
    sections = documents([row.document_id])[row.document_id].sections
    return "\n".join(line for section in sections for line in section["lines"])


def test_bj11_each_kind_is_a_paper_with_its_evidence_frozen() -> None:
    case = at_stage(ClaimState.HANDLING)
    cast, office = case.cast, case.cast["xf:supervisor"]
    sealed = register(cast, claim_class="accusation", by=cast["xf:discipline"], seed=5)
    made = [
        recommend(said, backed(case, sealed), by=office, at=morning(DAY))
        for said in (work(cast), policy(cast), duty(cast))
    ]
    papers = documents([row.document_id for row in made])
    assert [paper.title for paper in papers.values()] == [
        "改进工作建议书",
        "完善政策建议书",
        "追究责任建议书",
    ]
    for row in made:
        assert row.matter_ids == [case.registered.matter_id], "an accusation is no evidence (C-1)"
        assert "收到的信访事项1件" in row.evidence and row.evidence in lines_of(row)
        assert row.answer_by == date(2026, 5, 7), "thirty days, a parameter of the place (T-19)"
    assert "主要负责人、直接责任人员" in lines_of(made[2])
    assert Message.objects.filter(template="unit_recommendation").count() == 2, (
        "of duty nobody but seats hears"
    )


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"about": " "}, "recommendation.words"),
        ({"unit_id": 0}, "recommendation.addressee"),
        ({"responsible_id": 0}, "recommendation.responsible"),
        ({"posts": ("petitioner",)}, "recommendation.posts"),
        ({"ground_basis": "《信访工作条例》第九十九条"}, "document.citation"),
    ],
)
def test_what_is_wrong_is_refused(more: dict[str, object], code: str) -> None:
    case = at_stage(ClaimState.HANDLING)
    with pytest.raises(Refused) as refused:
        recommend(duty(case.cast, **more), backed(case), by=case.cast["xf:supervisor"], at=morning(DAY))
    assert refused.value.code == code and not Recommendation.objects.exists()


def test_duty_goes_neither_to_the_responsible_body_nor_over_the_writer() -> None:
    case = at_stage(ClaimState.HANDLING)
    cast, office = case.cast, case.cast["xf:supervisor"]
    for said in (duty(cast, unit_id=cast.unit("d1-s1")), duty(cast, responsible_id=cast.unit("gov"))):
        with pytest.raises(Refused):
            recommend(said, backed(case), by=office, at=morning(DAY))
    with pytest.raises(Refused, match="没有可以作为依据的事项"):
        recommend(work(cast), replace(backed(case), matter_ids=()), by=office, at=morning(DAY))
    with pytest.raises(NotAllowed):
        recommend(work(cast), backed(case), by=cast["xf:clerk"], at=morning(DAY))


def test_d24_is_seen_by_writer_and_addressee_alone() -> None:
    case = at_stage(ClaimState.HANDLING)
    cast = case.cast
    row = recommend(duty(cast), backed(case), by=cast["xf:supervisor"], at=morning(DAY))
    assert Message.objects.filter(template="unit_recommendation").count() == 0
    for name in ("xf:supervisor", "xf:leader", "xf:discipline", "d1-gov:leader", "d1-gov:head"):
        assert recommendation(cast[name], row.pk, on=DAY).line.id == row.pk, name
    for name in (
        "xf:clerk",
        "d1-gov:handler",
        "gov:leader",
        "d1-s1:head",
        "d1-s1:discipline",
        "d1-xf:supervisor",
    ):
        assert recommendations(cast[name], AdviceFilter(), on=DAY).total == 0, name
        with pytest.raises(NotFound):
            recommendation(cast[name], row.pk, on=DAY)


def test_d25_taken_answered_followed_up_and_answered_again() -> None:
    case = at_stage(ClaimState.HANDLING)
    cast, office = case.cast, case.cast["xf:supervisor"]
    street, later = cast["d1-s1:head"], DAY + timedelta(days=70)
    row = recommend(work(cast), backed(case), by=office, at=morning(DAY))
    with pytest.raises(NotAllowed):
        answer_recommendation(row.pk, ADOPTED, by=office, at=morning(DAY))
    for _twice in range(2):
        receive_recommendation(row.pk, by=street, at=morning(DAY))
    for wrong in ({"adoption": "maybe"}, {"reasons": ""}, {"measures": ""}, {"done_by": None}):
        with pytest.raises(Refused):
            answer_recommendation(row.pk, replace(ADOPTED, **wrong), by=street, at=morning(DAY))
    answer_recommendation(row.pk, ADOPTED, by=street, at=morning(DAY))
    with pytest.raises(Refused, match="不用再次反馈"):
        answer_recommendation(row.pk, ADOPTED, by=street, at=morning(DAY))
    view = recommendation(office, row.pk, on=DAY)
    assert (view.line.adoption_label, view.adopted_on, view.may_follow_up) == ("采纳", DAY, True)
    assert view.line.answer is None and view.done_by == ADOPTED.done_by
    with pytest.raises(Refused, match="重新反馈的期限"):
        follow_up(row.pk, carried_out=False, found="台账没有建立。", by=office, at=morning(later))
    unchecked = AdviceFilter(tab="unchecked")
    assert [recommendations(office, unchecked, on=day).total for day in (DAY, later)] == [0, 1]
    again = later + timedelta(days=10)
    follow_up(row.pk, carried_out=False, found="没有台账。", answer_by=again, by=office, at=morning(later))
    assert recommendations(street, AdviceFilter(tab="late"), on=again + timedelta(days=1)).total == 1
    renewed = replace(ADOPTED, done_by=again)
    answer_recommendation(row.pk, renewed, by=street, at=morning(again))
    follow_up(row.pk, carried_out=True, found="台账已经建立。", by=office, at=morning(again))
    kinds = list(RecommendationEvent.objects.order_by("id").values_list("kind", flat=True))
    assert kinds == ["received", "answered", "not_carried_out", "answered", "carried_out"]
    assert recommendations(office, unchecked, on=again + timedelta(days=9)).total == 0
    with pytest.raises(Refused, match="不用再次核查"):
        follow_up(row.pk, carried_out=True, found="再查。", by=office, at=morning(again))


def test_t19_reminded_once_before_and_pressed_once_after_whatever_runs() -> None:
    case = at_stage(ClaimState.HANDLING)
    cast = case.cast
    row = recommend(work(cast), backed(case), by=cast["xf:supervisor"], at=morning(DAY))
    on, written = DAY, []
    while on <= row.answer_by + timedelta(days=20):
        written += [(on, one) for _run in range(2) for one in range(press_recommendations(morning(on)))]
        on += timedelta(days=1)
    events = RecommendationEvent.objects.order_by("id").values_list("kind", "answer_by", "document__title")
    assert list(events) == [
        ("reminded", row.answer_by, "建议反馈催办函"),
        ("pressed", row.answer_by, "建议反馈督办函"),
    ]
    assert [day for day, _one in written] == [date(2026, 4, 29), date(2026, 5, 8)]
    late = recommendations(cast["xf:supervisor"], AdviceFilter(tab="late"), on=on)
    assert [line.id for line in late.rows] == [row.pk] and late.rows[0].answer is not None
    assert late.rows[0].answer.words.startswith("已超期")
    other = recommend(policy(cast), backed(case), by=cast["xf:supervisor"], at=morning(on))
    assert press_recommendations(morning(other.answer_by + timedelta(days=9))) == 1, "a missed day is made up"


def test_bj11_suggestions_from_findings_stand_in_the_same_list() -> None:
    case = at_stage(ClaimState.FORWARDED)
    cast, now = case.cast, case.at + timedelta(days=30)
    check_procedure(now)
    day, found = now.date(), Finding.objects.order_by("id")[0]
    order = suggest(found.pk, by=cast["xf:supervisor"], at=now)
    backing = backed_by_finding(cast["xf:supervisor"], found.pk, since=day, on=day)
    of_order = backed_by_order(cast["xf:supervisor"], order.pk, on=day)
    assert backing.matter_ids == of_order.matter_ids == (case.registered.matter_id,)
    assert backing.scope.unit_id == of_order.scope.unit_id == found.unit_id and "第" in backing.basis
    row = recommend(work(cast), backing, by=cast["xf:supervisor"], at=now)
    answered = replace(ADOPTED, adoption="not_adopted", measures="", done_by=None)
    answer_recommendation(row.pk, answered, by=cast["d1-s1:liaison"], at=now)
    office = cast["xf:supervisor"]
    found = recommendations(office, AdviceFilter(), on=day)
    assert [(line.id, line.order_id) for line in found.rows] == [(order.pk, order.pk), (row.pk, None)]
    assert found.counts == {
        "open": 1,
        "late": 0,
        "answered": 1,
        "adopted": 0,
        "refused": 1,
        "unchecked": 0,
        "done": 0,
        "": 2,
    }
    assert recommendations(office, AdviceFilter(kind=Advice.POLICY), on=day).total == 0
    assert recommendations(office, AdviceFilter(unit_id=cast.unit("gov")), on=day).total == 0
