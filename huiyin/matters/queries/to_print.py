"""Papers of the own unit that may be printed together: by day of issue, only of matters that the seat may see."""

from dataclasses import dataclass
from datetime import date

from huiyin.documents import queries as documents
from huiyin.kernel.actor import Actor
from huiyin.matters.models import Paper, Step
from huiyin.matters.queries.withheld import Withheld
from huiyin.matters.visibility import visible

MOST = 200


@dataclass(frozen=True, kw_only=True)
class PaperToPrint:
    """One paper in its matter; `number` is that of the matter."""

    document_id: int
    matter_id: int
    number: str
    restricted: bool


def papers_to_print(actor: Actor, *, day: date, on: date) -> tuple[PaperToPrint, ...]:
    """What the actor's unit issued on a day, in the order of issue, the first 200; without what was set apart."""
    issued = documents.issued_by(actor.unit_id, day=day)
    found = Paper.objects.filter(document_id__in=issued, matter__in=visible(actor, on))
    rows = list(found.select_related("matter").order_by("document_id"))
    gone = _set_apart({row.matter_id for row in rows})
    return tuple(
        PaperToPrint(
            document_id=row.document_id,
            matter_id=row.matter_id,
            number=row.matter.number,
            restricted=row.matter.restricted,
        )
        for row in rows
        if row.pk not in gone
    )[:MOST]


def _set_apart(matter_ids: set[int]) -> frozenset[int]:
    steps = Step.objects.filter(matter_id__in=matter_ids, verb="separate").values("values")
    return Withheld(steps).ids("papers")
