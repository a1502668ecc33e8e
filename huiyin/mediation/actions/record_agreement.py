"""Record the agreement (登记协议): in writing, with content, performance, time and signatures (R-313, D-14)."""

from huiyin.deadlines.limits import Limit
from huiyin.matters.actions import (
    Action,
    ClaimState,
    Field,
    FieldKind,
    Relation,
    StartClock,
    Tell,
    Work,
    attaching,
    clocks,
    contents,
    papers,
    promises,
)
from huiyin.mediation import holding, rules
from huiyin.mediation.models import Mediation


def _guard(work: Work) -> None:
    holding.in_hand(work)
    rules.check_performance(on=work.on, perform_by=work.values["perform_by"])


def _perform(work: Work) -> None:
    row, values = holding.in_hand(work), work.values
    row.paper_id = _issue(work, row)
    row.result, row.ended_at, row.perform_by = "agreed", work.at, values["perform_by"]
    row.save()
    promises.promise(work, f"履行协议：{values['performance']}")
    work.claim.outcome = "settled"
    work.note = rules.RESULT_LABELS["agreed"]
    work.telling = {"until": values["perform_by"].isoformat()}


def _to_performance(work: Work) -> Limit:
    """The performance is watched to the agreed day, like a supported request (R-602)."""
    days = (work.values["perform_by"] - work.on).days
    return Limit.days(max(days, 1))


def _issue(work: Work, row: Mediation) -> int:
    values = work.values
    sides = holding.parties(work, row)
    extra = {
        "form": row.form,
        "parties": sides,
        "dispute": values["dispute"],
        "content": values["content"],
        "performance": values["performance"],
        "perform_by": values["perform_by"],
        "signatures": [f"{side}已签名" for side in sides],
    }
    paper = papers.issue(work, "D-14", contents.of_case(work) | extra, to_petitioner=True)
    return int(paper.pk)


ACTION = Action(
    verb="record_agreement",
    label="登记调解、和解协议",
    leads_from=holding.STATES,
    leads_to=ClaimState.SETTLED,
    who=holding.WHO,
    fields=(
        Field(name="dispute", label="争议事项", kind=FieldKind.LONG_TEXT, max_length=2000),
        Field(name="content", label="协议内容", kind=FieldKind.LONG_TEXT, max_length=10000),
        Field(name="performance", label="履行方式", kind=FieldKind.LONG_TEXT, max_length=2000),
        Field(name="perform_by", label="履行期限", kind=FieldKind.DATE),
        attaching.field(help_text="双方签字的协议的扫描件或者照片。"),
    ),
    papers=("D-14",),
    meets=("T-07", *clocks.HANDLING),
    starts=(StartClock(rule="X-EXEC", owes=Relation.HOLDER, limit=_to_performance),),
    tells=(
        Tell(template="settled", to=Relation.PETITIONER),
        Tell(template="evaluate", to=Relation.PETITIONER),
    ),
    basis=("R-313", "R-602"),
    when=holding.is_open,
    guard=_guard,
    perform=_perform,
    handbook="协议书写明争议事项、内容、履行方式和期限，由双方签名；协议生效后30日内，双方可以共同向法院申请司法确认。",
)
