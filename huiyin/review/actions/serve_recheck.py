"""Serve the recheck opinion (送达复核意见): the procedure of three levels is concluded (T-11, N-4)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, Tell, Who, Work
from huiyin.review import deciding, rules


def _guard(work: Work) -> None:
    deciding.check_service(work, rules.RECHECK)


def _perform(work: Work) -> None:
    deciding.serve(work, rules.RECHECK, "D-11")


ACTION = Action(
    verb="serve_recheck",
    label="送达复核意见",
    leads_from=frozenset({ClaimState.RECHECK_DECIDED}),
    leads_to=ClaimState.CONCLUDED,
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER, Role.CLERK)),),
    fields=deciding.SERVICE,
    meets=("X-SERVE",),
    tells=(Tell(template="recheck_served", to=Relation.PETITIONER),),
    basis=("A-9", "T-11", "N-4"),
    guard=_guard,
    perform=_perform,
    handbook="复核意见送达后，信访程序终结；支持的事项仍须落实，有新的事实和理由的可以另行提出。",
)
