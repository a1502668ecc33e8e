"""The age of a problem: from the first registration, across all matters that repeat it (JZ-24)."""

from collections.abc import Iterable
from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.models import Link, Matter
from huiyin.matters.visibility import visible

_SAME_PROBLEM = ("repeat", "backflow")
MOST_STEPS = 12


def first_registered(actor: Actor, matter: Matter, links: Iterable[Link], *, on: date) -> date:
    """Return the day of the earliest matter that this one repeats, link by link, as far as the actor may see them."""
    first = day_of(matter.received_at)
    known, found = {matter.pk}, _earlier(links)
    for _step in range(MOST_STEPS):
        fresh = found - known
        seen = dict(visible(actor, on).filter(pk__in=fresh).values_list("pk", "received_at")) if fresh else {}
        if not seen:
            break
        first = min(first, *(day_of(at) for at in seen.values()))
        known |= fresh
        found = _earlier(Link.objects.filter(matter_id__in=list(seen), ended_at__isnull=True))
    return first


def _earlier(links: Iterable[Link]) -> set[int]:
    return {link.other_id for link in links if link.kind in _SAME_PROBLEM and link.ended_at is None}
