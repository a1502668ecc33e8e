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
    attaching,
    extending,
)
from huiyin.review import requesting


def _guard(work: Work) -> None:
    clock, most = requesting.decision_clock(work), work.profile.limit("T-12").n
    extending.check(work, clock, most=most, what="复查、复核期限")


def _perform(work: Work) -> None:
    extending.lengthen(work, requesting.decision_clock(work).rule, approver=work.values["approval"])


ACTION = Action(
    verb="extend_review",
    label="延长复查、复核期限",
    leads_from=frozenset({ClaimState.UNDER_REVIEW, ClaimState.UNDER_RECHECK}),
    who=(Who(relation=Relation.REVIEWER, roles=(Role.HEAD,)),),
    fields=(
        extending.days(allowed_by="T-12"),
        Field(name="approval", label="复查复核委员会批准文号", kind=FieldKind.TEXT, max_length=100),
        extending.REASON,
        attaching.FILES,
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
