"""What hangs on a claim and ends with it: open questions, objections and sub-tasks."""

from typing import Any

from django.db import connection

from huiyin.kernel.errors import Refused
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Question, SubTask

_OVER = "本诉求项已终止办理，不再需要回复。"


def open_helpers(claim_id: int) -> int:
    """Count the sub-tasks of a claim that wait for an answer."""
    return SubTask.objects.filter(claim_id=claim_id, answered_at__isnull=True).count()


def check_helpers_answered(claim_id: int) -> None:
    """The lead unit answers only after its helpers have (H-5)."""
    waiting = open_helpers(claim_id)
    if waiting:
        raise Refused(
            f"还有{waiting}个协办、联办单位未回复，请催促回复后再作出意见。", code="helpers.waiting"
        )


def open_children(work: Work) -> dict[str, Any]:
    """Return the ids of what is open, for a step that may be undone."""
    open_rows = {"claim_id": work.claim.pk, "answered_at__isnull": True}
    return {
        "questions": list(Question.objects.filter(**open_rows).values_list("pk", flat=True)),
        "sub_tasks": list(SubTask.objects.filter(**open_rows).values_list("pk", flat=True)),
    }


_CLOSE = """
WITH questions AS (
    UPDATE matters_question SET answer = %(over)s, answered_at = %(at)s
    WHERE claim_id = %(claim)s AND answered_at IS NULL
), sub_tasks AS (
    UPDATE matters_subtask SET answer = %(over)s, answered_at = %(at)s
    WHERE claim_id = %(claim)s AND answered_at IS NULL
)
UPDATE matters_objection SET decided_at = %(at)s, decision_reason = %(over)s
WHERE claim_id = %(claim)s AND decided_at IS NULL
"""


def close_children(work: Work) -> None:
    """A claim that was answered or has ended leaves nobody waiting; only a promised execution outlives it (R-602)."""
    with connection.cursor() as cursor:
        cursor.execute(_CLOSE, {"over": _OVER, "at": work.at, "claim": work.claim.pk})


def reopen_children(work: Work, kept: dict[str, Any]) -> None:
    """Open again what a step had closed, as it was."""
    as_before = {"answer": "", "answered_at": None}
    Question.objects.filter(claim_id=work.claim.pk, pk__in=kept.get("questions", ())).update(**as_before)
    SubTask.objects.filter(claim_id=work.claim.pk, pk__in=kept.get("sub_tasks", ())).update(**as_before)
