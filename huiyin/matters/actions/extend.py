"""Extend (延长办理期限): once, by the head of the organ, the petitioner told why (P-3).

Nationally at most thirty days; a region may allow another number, and may leave the extension of an assigned claim
to the organ that assigned it.
"""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, disputes, extending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    extending.check(work, work.clocks["T-05"], most=work.profile.limit("T-06").n, what="办理期限")


def _needs_sender(work: Work) -> bool:
    """Whether the organ that assigned the claim approves (Shandong, Art. 42)."""
    return disputes.is_assigned(work) and work.profile.has("assigned_extension_needs_sender")


def _approver(work: Work) -> str:
    approval = work.values["sender_approval"]
    if not approval or work.assignment is None:
        return work.by.label
    return f"{contents.unit_name(work.assignment.from_unit_id)}（{approval}）"


def _perform(work: Work) -> None:
    extending.lengthen(work, "T-05", approver=_approver(work))


ACTION = Action(
    verb="extend",
    label="延长办理期限",
    leads_from=frozenset({S.HANDLING}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HEAD,)),),
    fields=(
        extending.days(allowed_by="T-06"),
        Field(
            name="sender_approval",
            label="交办机关批准文号",
            kind=FieldKind.TEXT,
            max_length=100,
            help="交办的事项，本地规定延期须报请交办机关批准。",
            asked=_needs_sender,
        ),
        extending.REASON,
        attaching.FILES,
    ),
    papers=("D-08",),
    tells=(Tell(template="extended", to=Relation.PETITIONER),),
    basis=("T-06", "P-3"),
    when=lambda work: "T-05" in work.clocks,
    guard=_guard,
    perform=_perform,
    lengthens=("T-05",),
    handbook="情况复杂的，经本机关、单位负责人批准可以延长一次，不超过{T-06}，届满前办理，并告知信访人理由；本地规定交办事项延期由交办机关批准的，先报批。",
)
