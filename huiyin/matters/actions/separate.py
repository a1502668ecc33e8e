"""Separate (另立件): an accusation among other claims becomes a matter of its own in the compartment (C-1, R-302).

What stays in the old matter says nothing of it: no text, no class, no proposal, no link that an ordinary seat could
see. Papers and entries that repeat its words are listed in the step, withheld there, and shown in the compartment.
"""

from django.db.models import Q

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.kernel.text import shorten
from huiyin.matters.engine import compartment, others, procedures, quoting, setting_apart
from huiyin.matters.engine.declare import Action, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Claim, Link, Matter
from huiyin.matters.states import ClaimState

S = ClaimState

_LEFT_BEHIND = "（此项已另行立件办理）"


def _guard(work: Work) -> None:
    if sum(claim.state != S.JOINED for claim in work.claims) < 2:
        raise Refused("本件只有这一项诉求，请直接核定类别，不需另立件。", code="separate.only_claim")
    compartment.keeper_id(work, work.values["accused_units"] or (), compartment.people_of(work))


def _perform(work: Work) -> None:
    new = setting_apart.open_apart(work)
    Link.objects.create(matter_id=new.matter_id, other=work.matter, kind="split", made_at=work.at)
    others.write_down(
        work, Matter.objects.get(pk=new.matter_id), note="由其他件分出", detail={"from_claim": work.claim.pk}
    )
    work.kept["sealed"] = quoting.quoting(work)
    _take_procedures_along(work, new.matter_id)
    compartment.seal_joined(work, work.values["accused_units"] or (), compartment.people_of(work))
    _leave_nothing(work)
    work.note = "另行立件办理"


def _take_procedures_along(work: Work, matter_id: int) -> None:
    """The procedures that the claim went through before are shown where it is now, and no more where it was."""
    if work.claim.diverted_to:
        procedures.copy_to(Claim.objects.get(matter_id=matter_id).pk, out_of=work.claim)


def _leave_nothing(work: Work) -> None:
    claim = work.claim
    claim.diverted_to, claim.path_version = "", None
    claim.text, claim.claim_class, claim.class_confirmed = _LEFT_BEHIND, "", False
    claim.field_code, claim.proposal, claim.way, claim.path_code = "", {}, None, ""
    staying = [other.text for other in work.claims if other.pk != claim.pk and other.state != S.JOINED]
    Matter.objects.filter(pk=work.matter.pk).update(title=shorten("；".join(staying), 60))
    # What was proposed was found in words of which some are gone.
    Claim.objects.filter(matter_id=work.matter.pk).update(proposal={})
    Arrival.objects.filter(Q(home_id=work.matter.pk) | Q(matter_id=work.matter.pk)).update(restricted=True)


ACTION = Action(
    verb="separate",
    label="另立件",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED, S.OBJECTED, S.DISPUTED, S.HANDLING}),
    leads_to=S.JOINED,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK,)),
    ),
    fields=(compartment.NAMED, compartment.PEOPLE),
    basis=("R-302", "R-303", "C-1"),
    when=lambda work: not work.matter.restricted,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="一件中含有检举控告内容的，先拆分诉求，再将该项另立件，转入专册，由专办岗位按管理权限移送。",
)
