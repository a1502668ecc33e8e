"""The registered claims that wait to be sorted, the most urgent first."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters


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
    found = matters.waiting(actor, claim_id, on=on)
    if found is None:
        return Queue(row=None, place=0, total=0, before="", after="", after_id=None)
    return Queue(
        row=found.row,
        place=found.place,
        total=found.total,
        before=address(found.before) if found.before else "",
        after=address(found.after) if found.after else "",
        after_id=found.after,
    )


def address(claim_id: int | None) -> str:
    """The page of a claim in the queue, or the head of the queue."""
    return reverse("desk:triage_claim", args=[claim_id]) if claim_id else reverse("desk:triage")
