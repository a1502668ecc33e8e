"""Hand over (移送): an accusation goes to the discipline organ, a litigation matter to the political-legal organ."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, compartment, contents, keeping, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import accusing, classing, lawsuits
from huiyin.matters.states import ClaimState
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

S = ClaimState

_KINDS = (("accusation", "检举控告：按管理权限移送"), ("litigation", "涉法涉诉：转送同级政法部门"))


#: To which kinds of bodies what is handed over may go: accusations R-303, lawsuits R-305 and R-306.
_ORGANS: dict[str, frozenset[UnitKind]] = {
    "accusation": frozenset({UnitKind.DISCIPLINE}),
    "litigation": units.LAW_KINDS,
}


def _same_level(work: Work, organ: "units.UnitFacts") -> bool:
    """Petition offices send to organs of their level; other bodies have none of their own beside them."""
    by = units.unit(work.by.unit_id or work.matter.registrar_id)
    return by.kind is not UnitKind.PETITION_OFFICE or by.level is organ.level


def _guard(work: Work) -> None:
    classing.check_class_known(work.claim.claim_class, confirmed=work.claim.class_confirmed)
    classing.check_hand_over(work.values["kind"], claim_class=work.claim.claim_class)
    lawsuits.check_handed_over(work.values["kind"], channel=work.matter.channel)
    if work.claim.claim_class == "accusation":
        accusing.check_handed_over(answered=compartment.is_answered(work))
    organ = sending.open_unit(work, work.values["unit"])
    sending.check_wall(work, organ.id)
    classing.check_organ(work.values["kind"], is_organ=organ.kind in _ORGANS[work.values["kind"]])
    classing.check_same_level(work.values["kind"], same=_same_level(work, organ))
    if work.values["kind"] == "accusation":
        keeping.check_authority(work, organ)


def _perform(work: Work) -> None:
    row = sending.send(work, work.values["unit"], kind="hand_over", reason=work.values["reason"])
    sending.write_letter(work, row)
    work.note = (
        "按管理权限移送" if work.matter.restricted else f"移送{contents.unit_name(work.claim.unit_id)}"
    )
    work.telling = {"unit": "有权处理的机关"}


ACTION = Action(
    verb="hand_over",
    label="移送",
    leads_from=frozenset({S.REGISTERED, S.FORWARDED}),
    leads_to=S.HANDED_OVER,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK,)),
    ),
    fields=(
        Field(name="kind", label="移送种类", kind=FieldKind.CHOICE, choices=_KINDS),
        Field(name="unit", label="移送机关", kind=FieldKind.UNIT),
        Field(name="reason", label="移送依据", kind=FieldKind.TEXT, max_length=500),
        attaching.field(help_text="移送的材料、回执的扫描件。"),
    ),
    papers=("D-02",),
    meets=("T-01", "T-02", "T-03", "T-16"),
    stops=("T-04", "T-07", "T-14"),
    starts=(StartClock(rule="X-FEEDBACK", owes=Relation.HOLDER),),
    tells=(
        Tell(template="forwarded", to=Relation.PETITIONER),
        Tell(template="unit_assigned", to=Relation.HOLDER),
    ),
    basis=("R-302", "R-303", "R-305", "R-306", "C-1"),
    when=lambda work: work.state is S.REGISTERED or work.claim.claim_class == "accusation",
    guard=_guard,
    perform=_perform,
    handbook=(
        "检举控告移送对被反映的单位有管理权限的纪检监察机关，材料和情况不得透露、转给被检举控告的人员或者单位；"
        "涉法涉诉信件转送同级政法部门（党委政法委员会、法院、检察院、公安、国家安全、司法行政机关），走访的不移送，应当释法明理、引导其向有关政法部门反映（以“不予受理”书面告知）。"
    ),
)
