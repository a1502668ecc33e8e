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


def pending(work: Work, stage: str) -> list[Review]:
    """Return the requests that are decided together, the oldest first; not those of citizens who have withdrawn."""
    rows = Review.objects.filter(claim_id=work.claim.pk, stage=stage, decided_at__isnull=True)
    rows = rows.filter(arrival__in=[each.pk for each in work.arrivals])
    return list(rows.select_related("against").order_by("id")) or [in_hand(work, stage)]


def check(work: Work, stage: str) -> None:
    """The deciding organ is another than the one whose answer is contested, and the decision is complete."""
    row, values = pending(work, stage)[0], work.values
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
    against = pending(work, stage)[0].against
    return linked.last_opinion(work, issued_at=against.issued_at if against else None).get("opinion", "")


def decide(work: Work, stage: str, kind: str, more: dict[str, Any]) -> None:
    """Issue the opinion to everybody, store the decision, and let a supporting change be carried out (R-602)."""
    rows, values = pending(work, stage), work.values
    result = values["result"]
    extra = {
        "respondent": contents.unit_name(rows[0].respondent_id),
        "facts": values["facts"],
        "opinion": values["opinion"],
        "basis": values["article"],
        "result": _DOCUMENT_RESULT.get(result, result),
    }
    issued = _issue(work, kind, extra | more, {row.arrival_id for row in rows})
    for row in rows:
        _store(work, row, issued.get(row.arrival_id) or next(iter(issued.values())))
    if rows[0].outcome:
        work.claim.outcome = rows[0].outcome
    if newly_supported(work):
        promises.promise(work, values["opinion"])
    work.note = rules.RESULT_LABELS[result]
    work.detail["result"] = result
    work.telling = {"result": rules.RESULT_LABELS[result]}


def _issue(work: Work, kind: str, more: dict[str, Any], askers: set[int]) -> dict[int, int]:
    """Give each citizen of the claim the own paper: the decision holds for all, whoever asked. By arrival."""
    applicant, other = f"信访人（编号：{work.matter.number}）", "共同反映此事的其他信访人"
    issued = {}
    for each in work.arrivals:
        whose = {"applicant": applicant if each.pk in askers else other}
        paper = papers.issue(
            work, kind, contents.of_case(work) | more | whose, to_petitioner=True, arrival_id=each.pk
        )
        issued[each.pk] = paper.pk
    return issued


def _store(work: Work, row: Review, paper_id: int) -> None:
    values, result = work.values, work.values["result"]
    row.organ_id = work.claim.review_unit_id or row.organ_id
    row.result, row.facts, row.opinion = result, values["facts"], values["opinion"]
    row.basis = values["article"]
    row.outcome = values["outcome"] or "" if result == "change" else ""
    row.new_limit_days = values.get("new_limit_days") if result == "order_anew" else None
    row.paper_id, row.decided_at = paper_id, work.at
    row.save()


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
    together = Review.objects.filter(claim_id=work.claim.pk, stage=stage, decided_at=row.decided_at)
    together.update(served_on=values["served_on"])
    for paper in service.unserved(work, (kind,)):
        papers.serve(work, paper, way=values["way"], served_on=values["served_on"], proof=values["proof"])
    return row
