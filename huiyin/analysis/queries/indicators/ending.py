"""How many open claims have a limit that ends within some days: from sums of those days, always those of now."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Count

from huiyin.analysis.queries.indicators.cases import as_they_stand
from huiyin.analysis.queries.indicators.held import Held, held
from huiyin.analysis.queries.indicators.stored import Asked
from huiyin.analysis.rules.indicators.signs import DUE, ENDS, bit, turn
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters

Span = tuple[date, date]
Ends = Counter[tuple[str, date]]
"""How many of each kind on each day."""


def count_due(actor: Actor, spans: Mapping[str, Span], *, on: date) -> dict[str, int]:
    """Return what `matters.count_due` does; sums know of two limits of a claim within a week."""
    short = all((last - first).days < len(ENDS) for first, last in spans.values())
    known = held(actor) if short and not actor.has(Role.DISCIPLINE) else None
    if known is None:
        return matters.count_due(actor, spans, on=on)
    found = _ends(
        actor, known, (min(span[0] for span in spans.values()), max(span[1] for span in spans.values()))
    )
    return {key: _claims(found, *span) for key, span in spans.items()}


def _claims(found: Ends, first: date, last: date) -> int:
    """Each claim once: without the ends that have another one of the same claim before them, within the days."""
    return sum(
        many if kind == "due" else -many
        for (kind, day), many in found.items()
        if first + timedelta(days=ENDS.index(kind)) <= day <= last
    )


def _ends(actor: Actor, known: Held, span: Span) -> Ends:
    asked = Asked(held=known, bits=[bit("due", turn(kind)) for kind in ENDS])
    asked.sums(DUE, span, "")
    told = ", ".join(f"sum(part{place})::bigint" for place, _kind in enumerate(ENDS))
    found: Ends = Counter()
    for day, *numbers in asked.rows(f"SELECT day, {told}", "GROUP BY 1"):
        found.update({(kind, day): many for kind, many in zip(ENDS, numbers, strict=True)})
    for part in as_they_stand(actor, known, "due", *span):
        rows: Any = (
            part.filter(day_key__range=span).order_by().values_list("kind", "day_key").annotate(n=Count("pk"))
        )
        found.update({(kind, day): many for kind, day, many in rows})
    return found
