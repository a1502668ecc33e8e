"""Register (登记): every arrival gets a number before anything else may happen to it.

It opens a matter instead of moving one, so nobody performs it: the doors of intake call `open_matter`.
"""

from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Relation, StartClock, Tell, Who
from huiyin.matters.states import ClaimState

S = ClaimState

ACTION = Action(
    verb="register",
    label="登记",
    leads_from=frozenset(),
    leads_to=S.REGISTERED,
    may_lead_to=frozenset({S.FORWARDED}),
    who=(
        Who(relation=Relation.PETITIONER),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK, Role.LIAISON, Role.GRID)),
    ),
    starts=(
        StartClock(rule="T-01", owes=Relation.REGISTRAR),
        StartClock(rule="T-02", owes=Relation.REGISTRAR),
    ),
    tells=(Tell(template="registered", to=Relation.PETITIONER),),
    basis=("R-201", "R-202", "R-203"),
    handbook="来件即登记：编号、查询码、首个时限同时生成。未登记的来件不得答复、转送或删除。",
)
