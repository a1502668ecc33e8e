"""What the two decisions share: the requests they answer, their contents, and what becomes of promises."""

from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.matching.sameness import same_text
from huiyin.matters.actions import (
    OUTCOMES,
    Field,
    FieldKind,
    Work,
    attaching,
    contents,
    history,
    papers,
    promises,
)
from huiyin.review import rules
from huiyin.review.models import Review

_DOCUMENT_RESULT = {"order_anew": "redo"}
#: The opinions that a decision may annul, with what they promised; a recheck also the review opinion.
_ANNULS = {rules.REVIEW: ("D-09",), rules.RECHECK: ("D-09", "D-10")}


def _results(work: Work) -> tuple[tuple[str, str], ...]:
    return rules.lawful_results(anew=work.profile.has("review_may_order_anew"))


FIELDS: tuple[Field, ...] = (
    Field(name="result", label="结果", kind=FieldKind.CHOICE, choices=rules.RESULTS, options=_results),
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
        asked_with=("result", "change"),
    ),
    Field(
        name="new_limit_days",
        label="重新办理期限（天）",
        kind=FieldKind.NUMBER,
        required=False,
        min_value=1,
        max_value=60,
        help="责令重新办理的必填；撤销的，可以不填。",
        asked_with=("result", "order_anew revoke"),
    ),
    attaching.FILES,
)


def pending(work: Work, stage: str) -> list[Review]:
    """Return the requests that are decided together, the oldest first; not those of citizens who have withdrawn."""
    rows = Review.objects.filter(claim_id=work.claim.pk, stage=stage, decided_at__isnull=True)
    rows = rows.filter(arrival__in=[each.pk for each in work.arrivals])
    found = list(rows.select_related("against").order_by("id"))
    if not found:
        raise Refused("没有找到复查复核申请，请刷新页面。", code="review.none")
    return found


def decided(work: Work, stage: str) -> Review:
    """Return the latest decision: the request that it answers, with what it says."""
    rows = Review.objects.filter(claim_id=work.claim.pk, stage=stage, decided_at__isnull=False)
    row = rows.order_by("-decided_at", "-id").first()
    if row is None:
        raise Refused("没有找到复查复核意见，请刷新页面。", code="review.none")
    return row


def check(work: Work, stage: str) -> None:
    """The deciding organ is another than the one whose answer is contested, and the decision is complete."""
    row, values = pending(work, stage)[0], work.values
    if work.claim.review_unit_id in {None, row.respondent_id, work.claim.unit_id}:
        raise Refused("复查复核由原机关的上一级机关作出，您的单位不能办理。", code="review.other_organ")
    rules.check_decision(
        values["result"],
        same=same_text(values["opinion"], _contested_text(work, stage)),
        outcome=values["outcome"],
        days=values["new_limit_days"],
    )


def _contested_text(work: Work, stage: str) -> str:
    if stage == rules.RECHECK:
        return decided(work, rules.REVIEW).opinion
    against = pending(work, stage)[0].against
    return history.last_opinion(work, issued_at=against.issued_at if against else None).get("opinion", "")


def decide(work: Work, stage: str, kind: str, more: dict[str, Any]) -> None:
    """Issue the opinion to everybody, store the decision, and see to what was promised (R-602)."""
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
    _see_to_promises(work, stage)
    work.note = rules.RESULT_LABELS[result]
    work.detail["result"] = result
    work.telling = {"result": rules.RESULT_LABELS[result]}


def _issue(work: Work, kind: str, more: dict[str, Any], askers: set[int]) -> dict[int, int]:
    """Give each citizen of the claim the own paper: the decision holds for all, whoever asked. By arrival."""
    applicant, other = f"信访人（编号：{work.matter.number}）", "共同反映此事的其他信访人"
    case = contents.of_case(work) | more
    issued = papers.issue_to(
        work,
        kind,
        lambda each: case | {"applicant": applicant if each.pk in askers else other},
        work.arrivals,
    )
    return {paper.arrival_id: paper.pk for paper in issued if paper.arrival_id is not None}


def _store(work: Work, row: Review, paper_id: int) -> None:
    values, result = work.values, work.values["result"]
    row.organ_id = work.claim.review_unit_id or row.organ_id
    row.result, row.facts, row.opinion = result, values["facts"], values["opinion"]
    row.basis = values["article"]
    row.outcome = values["outcome"] or "" if result == "change" else ""
    row.new_limit_days = values["new_limit_days"] if result in rules.SENT_BACK else None
    row.paper_id, row.decided_at = paper_id, work.at
    row.save()


def _see_to_promises(work: Work, stage: str) -> None:
    """What an annulled or changed opinion promised is not enforced any more; what is granted now is."""
    if work.values["result"] == "uphold":
        return
    promises.replace(work, _ANNULS[stage])
    if newly_supported(work):
        promises.promise(work, work.values["opinion"])


def newly_supported(work: Work) -> bool:
    """Whether the decision changes the answer into support."""
    return bool(work.values["result"] == "change" and work.values["outcome"] == "support")
