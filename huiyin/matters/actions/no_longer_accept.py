"""No longer accept (不再受理): same facts after a recheck (N-4), or a concluded litigation matter (N-5)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, conduct, contents, earlier, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing, declining
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    conduct.check_own(work)
    values = work.values
    classing.check_class_known(work.claim.claim_class, confirmed=work.claim.class_confirmed)
    declining.check_final_ground(
        values["ground"],
        recheck_done=values["ground"] == "N-4" and earlier.was_rechecked(work, values["earlier_number"]),
        finding=values["finding"],
    )


def _perform(work: Work) -> None:
    ground = work.values["ground"]
    extra = {
        "ground": declining.GROUND_LABELS[ground],
        "ground_basis": declining.GROUND_BASIS[ground],
        "final_document": work.values["earlier_document"],
        "finding": work.values["finding"],
    }
    papers.issue(work, "D-07", contents.of_case(work) | extra, to_petitioner=True)
    work.claim.outcome = ground
    work.note = declining.GROUND_LABELS[ground]


ACTION = Action(
    verb="no_longer_accept",
    label="不再受理",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED}),
    leads_to=S.NO_LONGER_ACCEPTED,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HEAD)),
    ),
    fields=(
        Field(name="ground", label="不再受理的理由", kind=FieldKind.CHOICE, choices=declining.FINAL_GROUNDS),
        Field(name="earlier_number", label="原件编号", kind=FieldKind.MATTER_NUMBER, required=False),
        Field(name="earlier_document", label="复核意见书或终结文书", kind=FieldKind.TEXT, max_length=200),
        Field(name="finding", label="认定同一事实和理由的依据", kind=FieldKind.LONG_TEXT, max_length=2000),
        attaching.FILES,
    ),
    papers=("D-07",),
    meets=("T-01", "T-02", "T-03", "T-16"),
    tells=(Tell(template="no_longer_accepted", to=Relation.PETITIONER),),
    basis=("N-4", "N-5", "N-8"),
    guard=_guard,
    perform=_perform,
    handbook="须有复核意见书或终结文书，并由人认定属于同一事实和理由；有新的事实和理由的，应作为新件办理。",
)
