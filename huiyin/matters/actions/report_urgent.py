"""Report what is urgent (报告重大紧急信息): to the body above, with a copy to the joint conference, at once (D-26)."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, contents, papers, sending, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import OPEN
from huiyin.units import queries as units


def _addressee(work: Work) -> int:
    """Who is reported to: whom the form names, else the body above."""
    above = units.superior_of(work.acting_unit_id)
    found = work.values["unit"] or (above.id if above else None)
    if found is None:
        raise Refused("请填写报告对象：本级党委、政府或者上级机关。", code="urgent.unit", field="unit")
    return sending.open_unit(work, found).id


def _copied(work: Work) -> list[int]:
    """Who is told beside: the joint conference of the level, and whom the form names."""
    conference = units.conference_of(work.acting_unit_id, work.on)
    named = [sending.open_unit(work, unit_id).id for unit_id in work.values["copied"] or ()]
    asked = dict.fromkeys([*([conference.id] if conference else []), *named])
    return [unit_id for unit_id in asked if unit_id not in {_addressee(work), work.acting_unit_id}]


def _guard(work: Work) -> None:
    for unit_id in (_addressee(work), *_copied(work)):
        sending.check_wall(work, unit_id)


def _perform(work: Work) -> None:
    to, copied, values = _addressee(work), _copied(work), work.values
    told = {
        "unit_name": contents.unit_name(to),
        "copied_to": "、".join(contents.unit_name(unit_id) for unit_id in copied),
        "matter_number": work.matter.number,
        "happened_on": values["happened"],
        **{name: values[name] for name in ("place", "what", "affected", "measures", "contact")},
    }
    papers.issue(work, "D-26", told, to_petitioner=False)
    work.note = f"报告{told['unit_name']}"
    work.telling = {"unit": contents.unit_name(work.acting_unit_id)}
    for unit_id in (to, *copied):
        sending.involve(work, unit_id, "urgent")
        telling.tell_unit(work, "unit_urgent", unit_id)


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
            help="相关主管部门；本级信访工作联席会议自动通报。",
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
    "在职责范围内依法及时采取措施；情况有变化的，续报。",
)
