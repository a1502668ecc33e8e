"""Report what is urgent (报告重大紧急信息): upwards, with a copy to the joint conference, at once (D-26).

Who is reported to leads the reporting body: the Party committee or government of its level, or a body above (Art. 25).
A petition office also reports to the one above it and to the National Office. What is outside this platform gets the
paper by another way, which is written down.
"""

from collections.abc import Sequence

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, papers, sending, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import OPEN
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitKind

NATIONAL = "国家信访局"
_OUTSIDE = "（平台外，另行报送）"


def _addressee(work: Work) -> UnitFacts:
    """Who is reported to: whom the form names, else the body above."""
    above = units.superior_of(work.acting_unit_id)
    found = work.values["unit"] or (above.id if above else None)
    if found is None:
        raise Refused("请填写报告对象：本级党委、政府或者上级机关。", code="urgent.unit", field="unit")
    return sending.open_unit(work, found)


def _office_above(work: Work) -> int | None:
    """The petition office above the reporting one; None where it is no petition office or none is known here."""
    own = units.unit(work.acting_unit_id)
    return own.guide_id if own.kind is UnitKind.PETITION_OFFICE else None


def _copied(work: Work) -> list[UnitFacts]:
    """Who is told beside: the joint conference of the level, the petition office above one, and whom the form names."""
    conference = units.conference_of(work.acting_unit_id, work.on)
    asked = [conference.id if conference else None, _office_above(work), *(work.values["copied"] or ())]
    named = [sending.open_unit(work, unit_id) for unit_id in dict.fromkeys(asked) if unit_id is not None]
    left_out = {_addressee(work).id, work.acting_unit_id}
    return [one for one in dict.fromkeys(named) if one.id not in left_out]


def _guard(work: Work) -> None:
    to = _addressee(work)
    for one in (to, *_copied(work)):
        sending.check_wall(work, one.id)
    _check_above(work, to)
    if to.external and not work.values["sent_out"]:
        raise Refused(
            f"{to.name}不在本平台，系统送不到。请在“平台外怎样报送”一栏写明已经怎样报送、何时、谁接收，再提交。",
            code="urgent.sent_out",
            field="sent_out",
        )


def _check_above(work: Work, to: UnitFacts) -> None:
    above = {*units.leader_unit_ids(work.acting_unit_id), _office_above(work)} - {work.acting_unit_id}
    if to.id not in above:
        raise Refused(
            f"报告对象应当是本级党委、政府或者上级机关，{to.name}不是。请改选，或者不填，由系统报上一级；需要告诉它的，填在“同时通报”一栏。",
            code="urgent.unit",
            field="unit",
        )


def _copied_words(work: Work, copied: Sequence[UnitFacts]) -> str:
    """Whom the paper names beside; a petition office names those above it also where they are not in this platform."""
    names = [one.name + (_OUTSIDE if one.external else "") for one in copied]
    if units.unit(work.acting_unit_id).kind is UnitKind.PETITION_OFFICE:
        names += [f"上一级信访部门{_OUTSIDE}"] if _office_above(work) is None else []
        names.append(NATIONAL + _OUTSIDE)
    return "、".join(names)


def _perform(work: Work) -> None:
    to, copied, values = _addressee(work), _copied(work), work.values
    told = {
        "unit_name": to.name,
        "copied_to": _copied_words(work, copied),
        "matter_number": work.matter.number,
        "happened_on": values["happened"],
        **{name: values[name] for name in ("place", "what", "affected", "measures", "contact")},
    }
    papers.issue(work, "D-26", told, to_petitioner=False)
    work.note = f"报告{to.name}" + (f"（平台外：{values['sent_out']}）" if to.external else "")
    work.telling = {"unit": contents.unit_name(work.acting_unit_id)}
    for one in (to, *copied):
        if not one.external:
            sending.involve(work, one.id, "urgent")
            telling.tell_unit(work, "unit_urgent", one.id)


ACTION = Action(
    verb="report_urgent",
    label="报告重大紧急信息",
    leads_from=OPEN,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON, Role.HEAD)),
    ),
    fields=(
        Field(
            name="unit",
            label="报告对象",
            kind=FieldKind.UNIT,
            required=False,
            help="本级党委、政府或者上级机关；不填的，报上一级。",
        ),
        Field(
            name="copied",
            label="同时通报",
            kind=FieldKind.UNITS,
            required=False,
            help="相关主管部门；本级信访工作联席会议自动通报，信访部门报告的，上一级信访部门自动通报。",
        ),
        Field(
            name="sent_out",
            label="平台外怎样报送",
            kind=FieldKind.TEXT,
            required=False,
            max_length=200,
            help="报告对象不在本平台的（例如省政府），写明已经怎样报送、何时、谁接收；国家信访局等也打印本报告另行报送。",
        ),
        Field(name="happened", label="时间", kind=FieldKind.TEXT, max_length=60),
        Field(name="place", label="地点", kind=FieldKind.TEXT, max_length=120),
        Field(name="what", label="基本情况", kind=FieldKind.LONG_TEXT, max_length=3000),
        Field(name="affected", label="涉及人数和影响范围", kind=FieldKind.TEXT, max_length=500),
        Field(name="measures", label="已经采取和拟采取的措施", kind=FieldKind.LONG_TEXT, max_length=3000),
        Field(name="contact", label="联系人及电话", kind=FieldKind.TEXT, max_length=60),
        attaching.FILES,
    ),
    papers=("D-26",),
    meets=("T-20",),
    basis=("T-20",),
    when=lambda work: not work.matter.restricted,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="重大、紧急信访事项和信访信息，立即报告本级党委、政府或者上级机关，通报本级信访工作联席会议和相关主管部门，"
    "在职责范围内依法及时采取措施；情况有变化的，续报。信访部门还应当报告上一级信访部门和国家信访局；不在本平台的，打印报告另行报送并写明怎样报送。",
)
