"""Issuing papers and recording their service."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from huiyin.documents import actions as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Paper, Service

#: Ways in which a paper may be served, with their Chinese labels.
SERVICE_WAYS: tuple[tuple[str, str], ...] = (
    ("in_person", "直接送达"),
    ("post", "邮寄送达"),
    ("online", "网上送达"),
    ("left", "留置送达"),
    ("agent", "委托送达"),
)


def issue(
    work: Work, kind: str, contents: Mapping[str, Any], *, to_petitioner: bool, unit_id: int | None = None
) -> Paper:
    """Issue a document in the acting unit's name and put it in the file. Refuses a kind the way forbids (WH-16)."""
    if kind == "D-09" and work.claim.way != 6 and work.claim.claim_class == "petition":
        raise Refused("只有按第三十一条第六项办理的事项才出具信访处理意见书。", code="paper.not_for_this_way")
    unit = unit_id or work.by.unit_id or work.matter.registrar_id
    document = documents.issue(kind, unit_id=unit, contents=dict(contents), at=work.at)
    paper = Paper.objects.create(
        matter_id=work.matter.pk,
        claim_id=None if work.action.whole_matter else work.claim.pk,
        document_id=document.id,
        kind=kind,
        to_petitioner=to_petitioner,
        issued_at=work.at,
    )
    work.detail.setdefault("papers", []).append(document.number)
    return paper


def serve(work: Work, paper: Paper, *, way: str, served_on: date, proof: str) -> Service:
    """Record that a paper reached the petitioner on a day (A-9)."""
    return Service.objects.create(paper=paper, way=way, served_on=served_on, proof=proof, recorded_at=work.at)
