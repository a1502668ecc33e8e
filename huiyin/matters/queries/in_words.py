"""All that matters say in words, for what is derived from it: shown to nobody by itself.

What was set apart from an ordinary matter is not among it, nor a paper that may have to do with that (C-1).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Model

from huiyin.matters.models import Arrival, Claim, Involvement, Matter, Paper, Step
from huiyin.matters.states import ANSWERED, ENDED, ClaimState

Row = TypeVar("Row", bound=Model)

#: Where one of these was done, some papers may be out of sight: then none is told.
APART = ("separate", "unseal", "join", "unjoin")
_CONCLUDED = (ANSWERED | ENDED) - {ClaimState.JOINED, ClaimState.WITHDRAWN}


@dataclass(frozen=True, kw_only=True)
class MatterWords:
    """A matter with its texts, each said once: those of its arrivals, those of its claims."""

    id: int
    version: int
    restricted: bool
    title: str
    texts: tuple[str, ...]
    document_ids: tuple[int, ...]
    unit_ids: tuple[int, ...]
    place_id: int | None
    received_at: datetime
    concluded: bool


def in_words(matter_ids: Collection[int]) -> tuple[MatterWords, ...]:
    """Return the words of matters, of ordinary ones without what belongs into the compartment."""
    rows = list(Matter.objects.filter(pk__in=matter_ids).order_by("pk"))
    arrivals = by_matter(Arrival.objects.filter(matter_id__in=matter_ids).order_by("pk"))
    claims = by_matter(Claim.objects.filter(matter_id__in=matter_ids).order_by("ordinal"))
    parts = by_matter(Involvement.objects.filter(matter_id__in=matter_ids).order_by("pk"))
    papers = by_matter(Paper.objects.filter(matter_id__in=matter_ids).order_by("pk"))
    apart = by_matter(Step.objects.filter(matter_id__in=matter_ids, verb__in=APART))
    return tuple(
        MatterWords(
            id=row.pk,
            version=row.version,
            restricted=row.restricted,
            title=row.title,
            texts=_texts(row, arrivals[row.pk], claims[row.pk], apart[row.pk]),
            document_ids=papers_told(row, papers[row.pk], apart[row.pk]),
            unit_ids=tuple(dict.fromkeys(part.unit_id for part in parts[row.pk])),
            place_id=row.place_id,
            received_at=row.received_at,
            concluded=is_concluded(claims[row.pk]),
        )
        for row in rows
    )


def _texts(
    matter: Matter, arrivals: Iterable[Arrival], claims: Iterable[Claim], apart: Iterable[Step]
) -> tuple[str, ...]:
    gone = {step.claim_id for step in apart if step.verb == "separate"}
    said = [one.text for one in arrivals if matter.restricted or not one.restricted]
    asked = [one.text for one in claims if matter.restricted or one.pk not in gone]
    return tuple(dict.fromkeys([*said, *asked]))


def papers_told(matter: Matter, papers: Iterable[Paper], apart: Collection[Step]) -> tuple[int, ...]:
    """Return the documents of a matter; of an ordinary one none where some may be out of sight."""
    if apart and not matter.restricted:
        return ()
    return tuple(paper.document_id for paper in papers)


def is_concluded(claims: Collection[Claim]) -> bool:
    """Say whether each claim of a matter has its answer, or ended without one."""
    return bool(claims) and all(claim.state in _CONCLUDED for claim in claims)


def by_matter(rows: Iterable[Row]) -> defaultdict[int, list[Row]]:
    """Return rows by the matter that they belong to."""
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.matter_id].append(row)  # type: ignore[attr-defined]
    return found
