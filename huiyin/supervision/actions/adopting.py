"""The unit answers a suggestion in writing: whether it adopts it, why, and what it does (Art. 40, D-25, T-19)."""

from datetime import datetime

from django.db import transaction

from huiyin.documents import actions as documents
from huiyin.documents import queries as papers
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions.answering import answered, awaited
from huiyin.supervision.models import Adoption, Order
from huiyin.supervision.rules.adoptions import ADOPTED, ADOPTION_LABELS
from huiyin.supervision.rules.rungs import Rung
from huiyin.units import queries as units


def answer_suggestion(
    order_id: int, adoption: str, reasons: str, measures: str = "", *, by: Actor, at: datetime
) -> None:
    """Answer a suggestion with its paper (D-25).

    Raises Refused "order.adoption", "order.reasons", "order.measures", "order.not_awaited"; NotFound, NotAllowed.
    """
    why, how = tidy(reasons), tidy(measures)
    with transaction.atomic():
        order, state = awaited(order_id, by=by, at=at)
        if order.rung != Rung.SUGGESTION:
            raise Refused("这是督办件，请写明办理情况。", code="order.answer")
        _check(adoption, why, how)
        paper = documents.issue(
            "D-25", unit_id=order.unit_id, contents=_contents(order, adoption, why, how), at=at
        )
        text = f"{ADOPTION_LABELS[adoption]}。{why}{how}（{paper.title} {paper.number}）"
        event = answered(order, state, text, by=by, at=at)
        Adoption.objects.create(event=event, adoption=adoption, document_id=paper.id)


def _check(adoption: str, reasons: str, measures: str) -> None:
    if adoption not in ADOPTION_LABELS:
        raise Refused("请选择采纳情况。", code="order.adoption", field="adoption")
    if not reasons:
        raise Refused("请写明理由。", code="order.reasons", field="reasons")
    if adoption in ADOPTED and not measures:
        raise Refused("采纳的，请写明落实措施。", code="order.measures", field="measures")


def _contents(order: Order, adoption: str, reasons: str, measures: str) -> dict[str, str]:
    suggested = papers.document(order.document_id)
    return {
        "to_unit": units.unit(order.office_id).name,
        "document": f"{suggested.title}（{suggested.number}）",
        "adoption": adoption,
        "reasons": reasons,
        "measures": measures,
    }
