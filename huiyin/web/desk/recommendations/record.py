"""What happened to a recommendation, in words, each with its paper."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.documents import queries as documents
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.desk.names import unit_name


@dataclass(frozen=True, kw_only=True)
class Happened:
    """One line of the record; `measures` are the lines of the answer's paper that say what is done."""

    title: str
    who: str
    at: datetime
    text: str
    adoption: str
    done_by: date | None
    measures: tuple[str, ...]
    document_id: int | None
    paper: str


def record_of(events: Iterable[Any]) -> tuple[Happened, ...]:
    """The record in its order."""
    listed = list(events)
    papers = documents.documents([one.document_id for one in listed if one.document_id])
    return tuple(_happened(one, papers.get(one.document_id)) for one in listed)


def _happened(one: Any, paper: documents.DocumentFacts | None) -> Happened:
    return Happened(
        title=advice.EVENT_LABELS[one.kind],
        who=_who(one),
        at=one.at,
        text=one.text,
        adoption=advice.ADOPTION_LABELS.get(one.adoption, ""),
        done_by=one.done_by,
        measures=_measures(paper) if one.adoption and paper else (),
        document_id=one.document_id,
        paper=f"{paper.title} {paper.number}" if paper else "",
    )


def _who(one: Any) -> str:
    """The unit of the seat; an answer without one came from the addressee's own system."""
    if one.seat_id:
        return unit_name(one.seat.unit_id)
    return unit_name(one.recommendation.unit_id) if one.kind in ("received", "answered") else ""


def _measures(paper: documents.DocumentFacts) -> tuple[str, ...]:
    return tuple(
        said for section in paper.sections if section["heading"] == "落实措施" for said in section["lines"]
    )
