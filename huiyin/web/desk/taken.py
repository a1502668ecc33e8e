"""Papers of the compartment that somebody takes along leave a row in the record of their matter (C-1)."""

from collections.abc import Sequence

from django.http import HttpRequest

from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.web.actor import actor_of


def record_taken(request: HttpRequest, matter_id: int, document_ids: Sequence[int]) -> None:
    """Append the row: who, when, which papers."""
    detail = {"documents": list(document_ids)}
    audit.record(f"matter:{matter_id}", "paper.taken", by=actor_of(request), at=clock.now(), detail=detail)
