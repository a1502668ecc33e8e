"""Recommendations as pages show them: one line each, with colour and words while an answer is owed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.colour import Standing
from huiyin.supervision.models import Adoption, Order, Recommendation, RecommendationEvent
from huiyin.supervision.queries.events import events_of
from huiyin.supervision.queries.recommendations.events import (
    events_of_advice,
    last_answer,
    owed_until,
    owes,
    state_of,
)
from huiyin.supervision.rules.adoptions import ADOPTION_LABELS
from huiyin.supervision.rules.recommending import ADVICE_STATE_LABELS, Advice
from huiyin.supervision.rules.standing import AWAITED, STATE_LABELS, awaited_until, state_after


@dataclass(frozen=True, kw_only=True)
class AdviceLine:
    """One of them. `order_id` stands with a suggestion made from a finding, whose page is that of an order.

    `count` is how many matters the evidence has; `answer` tells colour and words while an answer is owed.
    """

    id: int
    order_id: int | None
    kind: Advice
    about: str
    count: int
    unit_id: int
    office_id: int
    document_id: int
    document_number: str
    issued_on: date
    until: date
    state: str
    adoption: str
    answer: Standing | None

    @property
    def adoption_label(self) -> str:
        """采纳, 部分采纳, 未采纳, or nothing yet."""
        return ADOPTION_LABELS.get(self.adoption, "")


def advice_lines(ids: Collection[int], on: date) -> dict[int, AdviceLine]:
    """Lines of recommendations by id."""
    events = events_of_advice(ids)
    rows = Recommendation.objects.filter(pk__in=ids).select_related("document")
    return {row.pk: advice_line(row, events[row.pk], on) for row in rows}


def advice_line(row: Recommendation, events: Sequence[RecommendationEvent], on: date) -> AdviceLine:
    """One line."""
    until, answer = owed_until(row, events), last_answer(events)
    return AdviceLine(
        id=row.pk,
        order_id=None,
        kind=Advice(row.kind),
        about=row.about,
        count=len(row.matter_ids),
        unit_id=row.unit_id,
        office_id=row.office_id,
        document_id=row.document_id,
        document_number=row.document.number,
        issued_on=row.document.issued_on,
        until=until,
        state=ADVICE_STATE_LABELS[state_of(events)],
        adoption=answer.adoption if answer else "",
        answer=catalogue.day_standing(until, on=on) if owes(events) else None,
    )


def order_lines(ids: Collection[int], on: date) -> dict[int, AdviceLine]:
    """Lines of suggestions made from findings, by the id of their order."""
    events = events_of(ids)
    answers = Adoption.objects.filter(event__order_id__in=ids).order_by("event_id")
    adopted = dict(answers.values_list("event__order_id", "adoption"))
    rows = Order.objects.filter(pk__in=ids).select_related("document", "matter")
    found = {}
    for row in rows:
        happened = events.get(row.pk, [])
        state, until = state_after(happened), awaited_until(row.answer_by, happened)
        found[row.pk] = AdviceLine(
            id=row.pk,
            order_id=row.pk,
            kind=Advice.WORK,
            about=row.matter.title,
            count=1,
            unit_id=row.unit_id,
            office_id=row.office_id,
            document_id=row.document_id,
            document_number=row.document.number,
            issued_on=row.document.issued_on,
            until=until,
            state=STATE_LABELS[state],
            adoption=adopted.get(row.pk, ""),
            answer=catalogue.day_standing(until, on=on) if state in AWAITED else None,
        )
    return found
