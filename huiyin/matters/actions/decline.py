"""Decline (不予受理): on one of the coded grounds, in writing, always naming where to go instead."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, conduct, contents, disputes, earlier, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing, declining, lawsuits
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units

S = ClaimState


def _guard(work: Work) -> None:
    conduct.check_own(work)
    claim, values = work.claim, work.values
    classing.check_class_known(claim.claim_class, confirmed=claim.class_confirmed)
    declining.check_ground(
        values["ground"],
        channel=work.matter.channel,
        claim_class=claim.claim_class,
        earlier_in_time=_in_time(work),
    )
    lawsuits.check_declined(
        values["ground"],
        channel=work.matter.channel,
        by_office=units.unit(work.acting_unit_id).kind is units.UnitKind.PETITION_OFFICE,
        explained=values["explained"] or "",
    )
    if work.assignment is not None:
        declining.check_not_forwarded(
            values["ground"],
            may_object=disputes.may_object(work),
            limit=work.profile.limit("T-04"),
            ruled=disputes.is_ruled(work),
            decider=disputes.decider(work),
        )


def _in_time(work: Work) -> bool | None:
    """Only one ground rests on an earlier matter."""
    if work.values["ground"] != "N-3":
        return None
    return earlier.still_in_time(work, work.values["earlier_number"])


def _perform(work: Work) -> None:
    ground = work.values["ground"]
    extra = {
        "facts": work.values["facts"],
        "ground": declining.GROUND_LABELS[ground],
        "ground_basis": declining.GROUND_BASIS[ground],
        "where_to_go": "\n".join(filter(None, (work.values["explained"], work.values["where_to_go"]))),
    }
    papers.issue(work, "D-06", contents.of_case(work) | extra, to_petitioner=True)
    work.claim.outcome = ground
    guided = ground == lawsuits.GROUND and _came_in_person(work)
    work.note = "释法明理，引导向有关政法部门反映" if guided else declining.GROUND_LABELS[ground]


def _came_in_person(work: Work) -> bool:
    return work.matter.channel == lawsuits.VISIT


ACTION = Action(
    verb="decline",
    label="不予受理",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED}),
    leads_to=S.DECLINED,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HEAD)),
    ),
    fields=(
        Field(name="ground", label="不予受理的理由", kind=FieldKind.CHOICE, choices=declining.GROUNDS),
        Field(name="facts", label="收到的事实", kind=FieldKind.LONG_TEXT, max_length=2000),
        Field(
            name="explained",
            label="释法明理的内容",
            kind=FieldKind.LONG_TEXT,
            required=False,
            max_length=1000,
            asked_with=("ground", lawsuits.GROUND),
            asked=_came_in_person,
            help="走访反映涉诉问题的必须填写：为什么应当通过诉讼等程序解决，依据哪部法律。写入告知书。",
        ),
        Field(
            name="where_to_go",
            label="告知去处",
            kind=FieldKind.LONG_TEXT,
            max_length=1000,
            help="写明有权处理的机关或法定途径、地点和电话。",
        ),
        Field(
            name="earlier_number", label="正在办理的原件编号", kind=FieldKind.MATTER_NUMBER, required=False
        ),
        attaching.FILES,
    ),
    papers=("D-06",),
    meets=("T-01", "T-02", "T-03", "T-16"),
    tells=(Tell(template="declined", to=Relation.PETITIONER),),
    basis=("N-1", "N-2", "N-3", "N-6", "N-8", "R-306", "R-107"),
    guard=_guard,
    perform=_perform,
    handbook="必须出具不予受理告知书并写明去处；走访反映涉诉问题的先释法明理、再引导；涉法涉诉信件应当移送，不在此办理；对属于职权范围的事项不予受理的，要承担责任。",
)
