"""The registered claims that wait to be sorted, the most urgent first."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters

TAB = "register"


@dataclass(frozen=True, kw_only=True)
class Queue:
    """Where one stands in it; `row` is None where nothing waits."""

    row: matters.WorkRow | None
    place: int
    total: int
    before: str
    after: str
    after_id: int | None


def queue(actor: Actor, claim_id: int | None, *, on: date) -> Queue:
    """The queue as seen from a claim, or from its head; a claim that no longer waits gives the head."""
    page = matters.work_list(actor, on=on, tab=TAB)
    ids = [row.claim_id for row in page.rows]
    at = ids.index(claim_id) if claim_id in ids else 0
    after_id = ids[at + 1] if at + 1 < len(ids) else None
    return Queue(
        row=page.rows[at] if ids else None,
        place=at + 1,
        total=page.counts.get(TAB, 0),
        before=address(ids[at - 1]) if at else "",
        after=address(after_id) if after_id else "",
        after_id=after_id,
    )


def address(claim_id: int | None) -> str:
    """The page of a claim in the queue, or the head of the queue."""
    return reverse("desk:triage_claim", args=[claim_id]) if claim_id else reverse("desk:triage")
