"""Serve the others (登记其余送达): the answer took effect with the first service; each further citizen has the own."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import served, serving
from huiyin.matters.engine.declare import Action, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import ClaimState

S = ClaimState


def _is_owed(work: Work) -> bool:
    """Whether a citizen waits. Where only one was answered, that one has been served before anything could follow,
    but for a second opinion that was on its way when the first one was contested."""
    several = served.several(work, served.ANSWERS) or work.state is S.UNDER_REVIEW
    return several and bool(served.unserved(work, served.ANSWERS))


ACTION = Action(
    verb="serve_others",
    label="登记其余信访人送达",
    leads_from=frozenset(
        {
            S.SERVED,
            S.SECOND_HANDLING,
            S.SCREENING,
            S.UNDER_REVIEW,
            S.REVIEW_DECIDED,
            S.REVIEW_SERVED,
            S.UNDER_RECHECK,
            S.RECHECK_DECIDED,
            S.CONCLUDED,
        }
    ),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=serving.fields(),
    papers=("D-28",),
    starts=(serving.WINDOW,),
    tells=(
        Tell(template="served", to=Relation.PETITIONER),
        Tell(template="evaluate", to=Relation.PETITIONER),
    ),
    basis=("A-9", "T-08"),
    when=_is_owed,
    guard=serving.check,
    perform=serving.record,
    conclude=serving.conclude,
    may_end=("X-SERVE",),
    handbook="答复自首次送达起对该信访人生效；其余信访人分别送达，申请复查的期限自各自收到之日起计算。",
)
