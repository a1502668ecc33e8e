"""Accept the request (受理复查、复核申请): where the region sets a limit for saying so (T-13)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, Tell, Who, Work
from huiyin.review import requesting


def _conclude(work: Work) -> None:
    work.telling = {"until": requesting.decision_clock(work).rolled.isoformat()}


ACTION = Action(
    verb="accept_review",
    label="受理复查、复核申请",
    leads_from=frozenset({ClaimState.UNDER_REVIEW, ClaimState.UNDER_RECHECK}),
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER, Role.CLERK)),),
    meets=("T-13",),
    tells=(Tell(template="review_accepted", to=Relation.PETITIONER),),
    basis=("T-13",),
    when=lambda work: "T-13" in work.clocks,
    conclude=_conclude,
    handbook="地方规定了受理决定期限的，在期限内决定并告知；全国规定没有此环节，复查、复核期限自收到申请之日起算。",
)
