"""Issuing papers and recording their service, for all citizens of a claim together."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from huiyin.documents import actions as documents
from huiyin.documents import queries as facts
from huiyin.matters.engine.addressed import Contents, addressed
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Paper, Service
from huiyin.matters.rules.paper_kinds import check_kind

#: Ways in which a paper may be served, with their Chinese labels.
SERVICE_WAYS: tuple[tuple[str, str], ...] = (
    ("in_person", "直接送达"),
    ("post", "邮寄送达"),
    ("online", "网上送达"),
    ("left", "留置送达"),
    ("agent", "委托送达"),
)


def issue(
    work: Work,
    kind: str,
    contents: Mapping[str, Any],
    *,
    to_petitioner: bool,
    unit_id: int | None = None,
    arrival_id: int | None = None,
) -> Paper:
    """Issue a document in the acting unit's name and put it in the file. Refuses a kind the way forbids (WH-16).

    What goes to the petitioner goes to each citizen of the claim, as an own paper with the own number and words; with
    `arrival_id` to that one alone. A paper between offices may be of one citizen too, such as an application.
    Returns the paper, of several the first.
    """
    unit = unit_id or work.acting_unit_id
    if not to_petitioner and arrival_id is None:
        check_kind(kind, claim_class=work.claim.claim_class, way=work.claim.way)
        return _store(work, kind, [(contents, None)], to_petitioner=False, unit_id=unit)[0]
    whose = work.arrivals if arrival_id is None else [Arrival.objects.get(pk=arrival_id)]
    return issue_to(work, kind, contents, whose, to_petitioner=to_petitioner, unit_id=unit)[0]


def issue_to(
    work: Work,
    kind: str,
    contents: Contents,
    arrivals: Sequence[Arrival],
    *,
    to_petitioner: bool = True,
    unit_id: int | None = None,
) -> list[Paper]:
    """Issue an own paper to the citizen of each of some arrivals, all together; in their order."""
    check_kind(kind, claim_class=work.claim.claim_class, way=work.claim.way)
    told = zip(addressed(work, contents, arrivals), arrivals, strict=True)
    unit = unit_id or work.acting_unit_id
    return _store(work, kind, list(told), to_petitioner=to_petitioner, unit_id=unit)


def _store(
    work: Work,
    kind: str,
    told: Sequence[tuple[Mapping[str, Any], Arrival | None]],
    *,
    to_petitioner: bool,
    unit_id: int,
) -> list[Paper]:
    issued = documents.issue_all(
        kind, unit_id=unit_id, contents=[dict(contents) for contents, _arrival in told], at=work.at
    )
    work.detail.setdefault("papers", []).extend(document.number or document.title for document in issued)
    return Paper.objects.bulk_create(
        Paper(
            matter_id=work.matter.pk,
            claim_id=None if work.action.whole_matter else work.claim.pk,
            document_id=document.id,
            arrival=arrival,
            kind=kind,
            to_petitioner=to_petitioner,
            issued_at=work.at,
        )
        for document, (_contents, arrival) in zip(issued, told, strict=True)
    )


def serve(work: Work, served: Sequence[Paper], *, way: str, served_on: date, proof: str) -> list[Service]:
    """Record that papers reached their citizens on a day: each one's window counts from it, and no other's (A-9).

    For each the proof of service (D-28) goes into the file.
    """
    reached = [paper.arrival_id for paper in served if paper.arrival_id is not None]
    work.reached = list(dict.fromkeys([*work.reached, *reached]))
    work.heard_by = [arrival for arrival in work.arrivals if arrival.pk in work.reached]
    _prove(work, served, {"way": way, "served_on": served_on, "proof": proof})
    return Service.objects.bulk_create(
        Service(paper=paper, way=way, served_on=served_on, proof=proof, recorded_at=work.at)
        for paper in served
    )


def _prove(work: Work, served: Sequence[Paper], how: Mapping[str, Any]) -> None:
    said = facts.documents(paper.document_id for paper in served)
    of = {paper.arrival_id: said[paper.document_id] for paper in served}

    def told(arrival: Arrival) -> dict[str, Any]:
        paper = of[arrival.pk]
        return {
            "matter_number": arrival.number,
            "document": f"{paper.title} {paper.number}".strip(),
            "recipient": f"信访人（编号：{arrival.number}）",
        } | dict(how)

    whose = Arrival.objects.in_bulk({paper.arrival_id for paper in served})
    issue_to(work, "D-28", told, [whose[paper.arrival_id] for paper in served], to_petitioner=False)
