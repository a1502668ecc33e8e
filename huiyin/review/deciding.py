"""What the two decisions share: the row in hand, its contents, and its service."""

from datetime import date
from typing import Any

from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import (
    Field,
    FieldKind,
    Work,
    contents,
    linked,
    papers,
    promises,
    same_text,
    service,
)
from huiyin.review import rules
from huiyin.review.models import Review

OUTCOMES: tuple[tuple[str, str], ...] = (
    ("support", "予以支持"),
    ("explain", "解释说明"),
    ("reject", "不予支持"),
)
_DOCUMENT_RESULT = {"order_anew": "redo"}


def fields(results: tuple[tuple[str, str], ...]) -> tuple[Field, ...]:
    """Return what a decision asks."""
    return (
        Field(name="result", label="结果", kind=FieldKind.CHOICE, choices=results),
        Field(name="facts", label="事实认定情况", kind=FieldKind.LONG_TEXT, max_length=10000),
        Field(name="opinion", label="意见", kind=FieldKind.LONG_TEXT, max_length=10000),
        Field(name="article", label="依据", kind=FieldKind.LONG_TEXT, max_length=2000),
        Field(
            name="outcome",
            label="变更后的处理结果",
            kind=FieldKind.CHOICE,
            required=False,
            choices=OUTCOMES,
            help="变更的必填。",
        ),
    )


SERVICE: tuple[Field, ...] = (
    Field(name="way", label="送达方式", kind=FieldKind.CHOICE, choices=papers.SERVICE_WAYS),
    Field(name="served_on", label="送达日期", kind=FieldKind.DATE),
    Field(name="proof", label="送达凭证", kind=FieldKind.TEXT, max_length=300),
)


def in_hand(work: Work, stage: str) -> Review:
    """Return the request that is being decided or served."""
    row = Review.objects.filter(claim_id=work.claim.pk, stage=stage).order_by("-id").first()
    if row is None:
        raise Refused("没有找到复查复核申请，请刷新页面。", code="review.none")
    return row


def check(work: Work, stage: str) -> None:
    """The deciding organ is another than the one whose answer is contested, and the decision is complete."""
    row, values = in_hand(work, stage), work.values
    if work.claim.review_unit_id in {None, row.respondent_id, work.claim.unit_id}:
        raise Refused("复查复核由原机关的上一级机关作出，您的单位不能办理。", code="review.other_organ")
    rules.check_decision(
        values["result"],
        same=same_text(values["opinion"], _contested_text(work, stage)),
        outcome=values["outcome"],
        days=values.get("new_limit_days"),
    )


def _contested_text(work: Work, stage: str) -> str:
    if stage == rules.RECHECK:
        return in_hand(work, rules.REVIEW).opinion
    return linked.last_opinion(work).get("opinion", "")


def decide(work: Work, stage: str, kind: str, more: dict[str, Any]) -> None:
    """Issue the opinion, store the decision, and let a supporting change be carried out (R-602)."""
    row, values = in_hand(work, stage), work.values
    result = values["result"]
    extra = {
        "applicant": f"信访人（编号：{work.matter.number}）",
        "respondent": contents.unit_name(row.respondent_id),
        "facts": values["facts"],
        "opinion": values["opinion"],
        "basis": values["article"],
        "result": _DOCUMENT_RESULT.get(result, result),
    }
    paper = papers.issue(
        work, kind, contents.of_case(work) | extra | more, to_petitioner=True, arrival_id=row.arrival_id
    )
    row.organ_id = work.claim.review_unit_id or row.organ_id
    row.result, row.facts, row.opinion, row.basis = (
        result,
        values["facts"],
        values["opinion"],
        values["article"],
    )
    row.outcome = values["outcome"] or "" if result == "change" else ""
    row.new_limit_days = values.get("new_limit_days") if result == "order_anew" else None
    row.paper_id, row.decided_at = paper.pk, work.at
    row.save()
    if row.outcome:
        work.claim.outcome = row.outcome
    if newly_supported(work):
        promises.promise(work, values["opinion"])
    work.note = rules.RESULT_LABELS[result]
    work.detail["result"] = result
    work.telling = {"result": rules.RESULT_LABELS[result]}


def newly_supported(work: Work) -> bool:
    """Whether the decision changes the answer into support."""
    return bool(work.values["result"] == "change" and work.values["outcome"] == "support")


def served_on(work: Work) -> date:
    """Return the day of service."""
    day: date = work.values["served_on"]
    return day


def check_service(work: Work, stage: str) -> None:
    """Service lies between the day of the decision and today."""
    decided_at = in_hand(work, stage).decided_at or work.at
    rules.check_service(served_on(work), on=work.on, decided_on=decided_at.astimezone(SHANGHAI).date())


def serve(work: Work, stage: str, kind: str) -> Review:
    """Record the service of the opinion (A-9)."""
    row, values = in_hand(work, stage), work.values
    for paper in service.unserved(work, (kind,)):
        papers.serve(work, paper, way=values["way"], served_on=values["served_on"], proof=values["proof"])
    row.served_on = values["served_on"]
    row.save(update_fields=["served_on"])
    return row
