"""Issuing papers and recording their service."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from huiyin.documents import actions as documents
from huiyin.documents import queries as facts
from huiyin.matters.engine.addressed import addressed
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
    check_kind(kind, claim_class=work.claim.claim_class, way=work.claim.way)
    unit = unit_id or work.acting_unit_id
    if not to_petitioner and arrival_id is None:
        return _issue_one(work, kind, contents, None, to_petitioner=False, unit_id=unit)
    whose = work.arrivals if arrival_id is None else [Arrival.objects.get(pk=arrival_id)]
    issued = [
        _issue_one(
            work, kind, addressed(work, contents, each), each, to_petitioner=to_petitioner, unit_id=unit
        )
        for each in whose
    ]
    return issued[0]


def _issue_one(
    work: Work,
    kind: str,
    contents: Mapping[str, Any],
    arrival: Arrival | None,
    *,
    to_petitioner: bool,
    unit_id: int,
) -> Paper:
    document = documents.issue(kind, unit_id=unit_id, contents=dict(contents), at=work.at)
    paper = Paper.objects.create(
        matter_id=work.matter.pk,
        claim_id=None if work.action.whole_matter else work.claim.pk,
        document_id=document.id,
        arrival=arrival,
        kind=kind,
        to_petitioner=to_petitioner,
        issued_at=work.at,
    )
    work.detail.setdefault("papers", []).append(document.number or document.title)
    return paper


def serve(work: Work, paper: Paper, *, way: str, served_on: date, proof: str) -> Service:
    """Record that a paper reached its citizen on a day: that citizen's window counts from it, and no other's (A-9).

    The proof of service (D-28) goes into the file.
    """
    if paper.arrival_id is not None and paper.arrival_id not in work.reached:
        work.reached.append(paper.arrival_id)
    work.heard_by = [arrival for arrival in work.arrivals if arrival.pk in work.reached]
    _prove(work, paper, way=way, served_on=served_on, proof=proof)
    return Service.objects.create(paper=paper, way=way, served_on=served_on, proof=proof, recorded_at=work.at)


def _prove(work: Work, paper: Paper, **served: Any) -> None:
    number = paper.arrival.number if paper.arrival else work.matter.number
    served_paper = facts.document(paper.document_id)
    contents = {
        "matter_number": number,
        "document": f"{served_paper.title} {served_paper.number}".strip(),
        "recipient": f"信访人（编号：{number}）",
    }
    issue(work, "D-28", contents | served, to_petitioner=False, arrival_id=paper.arrival_id)
