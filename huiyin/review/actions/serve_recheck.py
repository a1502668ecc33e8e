"""Serve the recheck opinion (送达复核意见): the procedure is concluded, or the claim goes back (T-11, N-4, R-604)."""

from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, ClaimState, Relation, Tell, Who, Work, serving
from huiyin.review import effect, rules

S = ClaimState
_OPINION = ("D-11",)


def _guard(work: Work) -> None:
    serving.check(work, _OPINION)


def _perform(work: Work) -> None:
    effect.record(work, _OPINION)
    effect.take_effect(work, rules.RECHECK, S.CONCLUDED)


ACTION = Action(
    verb="serve_recheck",
    label="送达复核意见",
    leads_from=frozenset({S.RECHECK_DECIDED}),
    may_lead_to=frozenset({S.CONCLUDED, S.HANDLING}),
    who=(Who(relation=Relation.REVIEWER, roles=(Role.REVIEWER, Role.CLERK)),),
    fields=serving.fields(_OPINION),
    papers=("D-28",),
    meets=("X-SERVE",),
    starts=(effect.ANEW,),
    tells=(Tell(template="recheck_served", to=Relation.PETITIONER),),
    basis=("A-9", "T-11", "N-4", "R-604"),
    guard=_guard,
    perform=_perform,
    handbook="复核意见送达后，信访程序终结；支持的事项仍须落实，有新的事实和理由的可以另行提出。"
    "撤销或者责令重新办理的，不终结，转回承办单位，首次送达之日起计算重新办理的期限。",
)
