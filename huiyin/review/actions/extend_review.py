"""Extend the review (延长复查、复核期限): only where the region allows it, once, with approval and reason (T-12)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import (
    Action,
    ClaimState,
    Field,
    FieldKind,
    Relation,
    Tell,
    Who,
    Work,
    check_extension,
    clocks,
    contents,
    papers,
)
from huiyin.review import requesting


def _guard(work: Work) -> None:
    clock = requesting.decision_clock(work)
    check_extension(
        work.on,
        days=work.values["days"],
        most=work.profile.limit("T-12").n,
        extended=clock.extension_days,
        last_day=clock.rolled,
        what="复查、复核期限",
    )


def _most(work: Work) -> str:
    return f"最多{work.profile.limit('T-12').n}日，只能延长一次。"


def _perform(work: Work) -> None:
    values = work.values
    clock = clocks.lengthen(work, requesting.decision_clock(work).rule, values["days"])
    extra = {
        "reason": values["reason"],
        "approver": values["approval"],
        "new_last_day": contents.zh(clock.rolled),
    }
    papers.issue(work, "D-08", contents.of_case(work) | extra, to_petitioner=True)
    work.note = f"延长{values['days']}日，至{contents.zh(clock.rolled)}"
    work.telling = {"until": clock.rolled.isoformat(), "days": values["days"]}


ACTION = Action(
    verb="extend_review",
    label="延长复查、复核期限",
    leads_from=frozenset({ClaimState.UNDER_REVIEW, ClaimState.UNDER_RECHECK}),
    who=(Who(relation=Relation.REVIEWER, roles=(Role.HEAD,)),),
    fields=(
        Field(name="days", label="延长天数", kind=FieldKind.NUMBER, help="只能延长一次。", hint=_most),
        Field(name="approval", label="复查复核委员会批准文号", kind=FieldKind.TEXT, max_length=100),
        Field(
            name="reason", label="延期理由", kind=FieldKind.LONG_TEXT, max_length=1000, help="将告知信访人。"
        ),
    ),
    papers=("D-08",),
    tells=(Tell(template="extended", to=Relation.PETITIONER),),
    basis=("T-12",),
    when=lambda work: work.profile.has("T-12"),
    guard=_guard,
    perform=_perform,
    lengthens=("T-09", "T-11"),
    handbook="全国规定没有复查、复核延期；地方规定可以延长的，经复查复核委员会批准，告知信访人理由。",
)
