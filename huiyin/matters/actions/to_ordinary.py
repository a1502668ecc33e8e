"""To the ordinary procedure (转普通程序): when a simplified claim proves unsuitable."""

from datetime import date

from huiyin.kernel.roles import Role
from huiyin.matters.engine import acceptance
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _accepted_on(work: Work) -> date:
    """The ordinary sixty days count from the acceptance under the simplified procedure (P-8)."""
    return work.claim.accepted_on or work.on


def _perform(work: Work) -> None:
    work.claim.procedure = "ordinary"


def _conclude(work: Work) -> None:
    acceptance.issue(work, work.clocks["T-05"], acceptance.contact(work))


ACTION = Action(
    verb="to_ordinary",
    label="转为普通程序",
    leads_from=frozenset({S.SIMPLIFIED}),
    leads_to=S.HANDLING,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(Field(name="reason", label="转换理由", kind=FieldKind.TEXT, max_length=500),),
    papers=("D-05",),
    stops=("T-15",),
    starts=(StartClock(rule="T-05", owes=Relation.HOLDER, since=_accepted_on),),
    tells=(Tell(template="accepted", to=Relation.PETITIONER),),
    basis=("T-03", "T-15", "P-8"),
    perform=_perform,
    conclude=_conclude,
    handbook="不宜简易办理的转为普通程序，办理期限自简易受理之日起算，并重新书面告知办理途径和期限。",
)
