"""The addressee takes a recommendation and answers in writing: adopted or not, why, what is done by when (Art. 40)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from huiyin.documents import actions as documents
from huiyin.documents import queries as papers
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions.recommendations.appending import append, held
from huiyin.supervision.actions.recommendations.telling import tell_writer
from huiyin.supervision.models import Recommendation
from huiyin.supervision.permissions import may_answer_advice
from huiyin.supervision.queries.recommendations.events import owes, state_of
from huiyin.supervision.rules.adoptions import ADOPTED, ADOPTION_LABELS
from huiyin.supervision.rules.backing import day_in_words
from huiyin.supervision.rules.recommending import AdviceState
from huiyin.units import queries as units


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What the addressee writes; measures and the day by which they are done belong to what is adopted."""

    adoption: str
    reasons: str
    measures: str = ""
    done_by: date | None = None


def receive_recommendation(recommendation_id: int, *, by: Actor, at: datetime) -> None:
    """Take it; what was taken already stays as it is. Raises NotFound, NotAllowed."""
    with transaction.atomic():
        row, events = held(recommendation_id, by=by, on=day_of(at))
        _check_addressed(by, row)
        if state_of(events) is AdviceState.ISSUED:
            append(row, "received", by=by, at=at)


def answer_recommendation(recommendation_id: int, said: Answer, *, by: Actor, at: datetime) -> None:
    """Answer it with its paper (D-25).

    Raises Refused "recommendation.answered", "order.adoption", "order.reasons", "order.measures",
    "recommendation.done_by"; NotFound, NotAllowed.
    """
    with transaction.atomic():
        row, events = held(recommendation_id, by=by, on=day_of(at))
        _check_addressed(by, row)
        if not owes(events):
            raise Refused("已经反馈过采纳情况，不用再次反馈。", code="recommendation.answered")
        _check(said, day_of(at))
        paper = documents.issue("D-25", unit_id=row.unit_id, contents=_contents(row, said), at=at)
        if state_of(events) is AdviceState.ISSUED:
            append(row, "received", by=by, at=at)
        adopted = said.adoption in ADOPTED
        append(
            row,
            "answered",
            by=by,
            at=at,
            text=tidy(said.reasons),
            adoption=said.adoption,
            done_by=said.done_by if adopted else None,
            document_id=paper.id,
        )
        tell_writer(row, at=at)


def _check_addressed(by: Actor, row: Recommendation) -> None:
    if not may_answer_advice(by, row):
        raise NotAllowed(
            "只有主送单位的席位可以签收和反馈。请切换席位后再试。", code="recommendation.not_addressed"
        )


def _check(said: Answer, on: date) -> None:
    if said.adoption not in ADOPTION_LABELS:
        raise Refused("请选择采纳情况。", code="order.adoption", field="adoption")
    if not tidy(said.reasons):
        raise Refused("请写明理由。", code="order.reasons", field="reasons")
    if said.adoption not in ADOPTED:
        return
    if not tidy(said.measures):
        raise Refused("采纳的，请写明落实措施。", code="order.measures", field="measures")
    if said.done_by is None or said.done_by < on:
        raise Refused(
            "采纳的，请写明完成时限，不能早于今天。", code="recommendation.done_by", field="done_by"
        )


def _contents(row: Recommendation, said: Answer) -> dict[str, str]:
    advised = papers.document(row.document_id)
    by_when = f"（完成时限：{day_in_words(said.done_by)}）" if said.done_by else ""
    return {
        "to_unit": units.unit(row.office_id).name,
        "document": f"{advised.title}（{advised.number}）",
        "adoption": said.adoption,
        "reasons": tidy(said.reasons),
        "measures": f"{tidy(said.measures)}{by_when}",
    }
