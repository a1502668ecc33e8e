"""The office looks after what was adopted: carried out, or not, and then pressed for again (Art. 45)."""

from datetime import date, datetime

from django.db import transaction

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions.recommendations.appending import append, held
from huiyin.supervision.actions.recommendations.pressing_paper import pressing_paper
from huiyin.supervision.actions.recommendations.telling import tell_addressee
from huiyin.supervision.permissions import may_follow_up
from huiyin.supervision.queries.recommendations.events import last_answer, owes, state_of
from huiyin.supervision.rules.adoptions import ADOPTED
from huiyin.supervision.rules.recommending import AdviceState

MOST_WORDS = 1_000


def follow_up(
    recommendation_id: int,
    *,
    carried_out: bool,
    found: str,
    by: Actor,
    at: datetime,
    answer_by: date | None = None,
) -> None:
    """Record what was found; of what is not carried out a further order goes to the addressee (D-33).

    Raises Refused "recommendation.not_adopted", "recommendation.found", "recommendation.answer_by"; NotFound,
    NotAllowed.
    """
    said = tidy(found)
    with transaction.atomic():
        row, events = held(recommendation_id, by=by, on=day_of(at))
        if not may_follow_up(by, row):
            raise NotAllowed(
                "只有提出建议的单位的督查席位可以核查落实情况。", code="recommendation.not_writer"
            )
        answer = last_answer(events)
        if answer is None or owes(events) or answer.adoption not in ADOPTED:
            raise Refused("只有反馈采纳的建议可以核查落实情况。", code="recommendation.not_adopted")
        if state_of(events) is AdviceState.CARRIED_OUT:
            raise Refused("已经核查为落实，不用再次核查。", code="recommendation.carried_out")
        if not said or len(said) > MOST_WORDS:
            raise Refused(f"请写明核查情况，最多{MOST_WORDS}字。", code="recommendation.found", field="found")
        if carried_out:
            append(row, "carried_out", by=by, at=at, text=said)
            return
        if answer_by is None or answer_by <= day_of(at):
            raise Refused(
                "请选择重新反馈的期限，应当晚于今天。", code="recommendation.answer_by", field="answer_by"
            )
        paper = pressing_paper(row, "again", answer_by, at=at, found=said)
        append(row, "not_carried_out", by=by, at=at, text=said, answer_by=answer_by, document_id=paper.id)
        tell_addressee(row, "unit_recommendation_again", answer_by, at=at)
