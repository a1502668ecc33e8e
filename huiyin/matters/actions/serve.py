"""Serve (送达): only with proof of service do the thirty days for a review begin, for each citizen the own (A-9)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import serving
from huiyin.matters.engine.declare import Action, Relation, Tell, Who
from huiyin.matters.states import ClaimState

S = ClaimState


ACTION = Action(
    verb="serve",
    label="登记送达",
    leads_from=frozenset({S.OPINION_ISSUED}),
    leads_to=S.SERVED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=serving.fields(),
    papers=("D-28",),
    meets=("X-SERVE",),
    starts=(serving.WINDOW,),
    tells=(
        Tell(template="served", to=Relation.PETITIONER),
        Tell(template="evaluate", to=Relation.PETITIONER),
    ),
    basis=("A-9", "T-08"),
    guard=serving.check,
    perform=serving.record,
    conclude=serving.conclude,
    handbook="送达日期决定申请复查的期限；没有送达凭证的，复查期限不开始计算。"
    "多位信访人的，每人一份文书，可以分别送达，期限各自计算。",
)
