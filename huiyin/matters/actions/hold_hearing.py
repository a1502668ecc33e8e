"""Hold a hearing (听证): its days count in the first handling, and are left out of a recheck (P-1, P-2)."""

from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, clocks, contents, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock, Hearing
from huiyin.matters.rules import limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    first, last = work.values["first_day"], work.values["last_day"]
    if last < first:
        raise Refused("听证结束日不能早于开始日。", code="hearing.days", field="last_day")
    limits.check_not_future(work.on, last, field="last_day")
    begun = _begun(work)
    if first < begun:
        raise Refused(
            f"听证不能早于本程序开始之日（{contents.zh(begun)}），请核对听证开始日。",
            code="hearing.before_procedure",
            field="first_day",
        )


def _begun(work: Work) -> date:
    """Return the day on which the procedure began that the hearing belongs to: recheck, handling, or receipt."""
    recheck = _recheck(work)
    if recheck is not None:
        return recheck.started_on
    return work.claim.accepted_on or clocks.received_on(work)


def _recheck(work: Work) -> Clock | None:
    """Return the limit of the recheck in which the hearing is held; None in another procedure."""
    return work.clocks.get("T-11") if work.state is S.UNDER_RECHECK else None


def _perform(work: Work) -> None:
    values = work.values
    Hearing.objects.create(
        claim_id=work.claim.pk,
        first_day=values["first_day"],
        last_day=values["last_day"],
        members=values["members"],
        conclusion=values["conclusion"],
        held_at=work.at,
    )
    if _recheck(work) is not None and work.profile.has("hearing_excluded_in_recheck"):
        clocks.suspend(work, "T-11", values["first_day"], values["last_day"])
    extra = {
        "part": "conclusion",
        "subject": work.matter.title,
        "held_on": f"{contents.zh(values['first_day'])}至{contents.zh(values['last_day'])}",
        "participants": values["members"],
    } | {
        name: values[name]
        for name in ("place", "public", "questioning", "debate", "appraisal", "deliberation", "conclusion")
    }
    papers.issue(work, "D-13", contents.of_case(work) | extra, to_petitioner=True)


ACTION = Action(
    verb="hold_hearing",
    label="登记听证",
    leads_from=frozenset({S.HANDLING, S.UNDER_RECHECK}),
    who=(
        Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.HEAD)),
        Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER,)),
    ),
    fields=(
        Field(name="first_day", label="听证开始日", kind=FieldKind.DATE),
        Field(name="last_day", label="听证结束日", kind=FieldKind.DATE),
        Field(name="place", label="听证地点", kind=FieldKind.TEXT, max_length=100),
        Field(name="members", label="参加人员", kind=FieldKind.TEXT, max_length=500),
        Field(name="public", label="公开情况", kind=FieldKind.TEXT, max_length=200),
        Field(name="questioning", label="质询情况", kind=FieldKind.LONG_TEXT),
        Field(name="debate", label="辩论情况", kind=FieldKind.LONG_TEXT),
        Field(name="appraisal", label="评议情况", kind=FieldKind.LONG_TEXT),
        Field(name="deliberation", label="合议情况", kind=FieldKind.LONG_TEXT),
        Field(name="conclusion", label="听证结论", kind=FieldKind.LONG_TEXT),
        attaching.field(help_text="听证笔录、签到表、照片等。"),
    ),
    papers=("D-13",),
    basis=("R-304", "P-1", "P-2"),
    when=lambda work: work.state is S.UNDER_RECHECK or work.claim.way == 6,
    guard=_guard,
    perform=_perform,
    suspends=("T-11",),
    handbook="重大、复杂、疑难事项可以听证。初次办理的听证不扣除时间；复核听证所需时间不计入{T-11}。",
)
