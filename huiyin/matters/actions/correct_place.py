"""Correct place (更正地点): a person says where the problem lies; what the text was read as is only a proposal."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Matter
from huiyin.matters.states import WORKING, ClaimState
from huiyin.units import queries as units

S = ClaimState


def _guard(work: Work) -> None:
    if units.place_meant(work.values["place"], on=work.on).id == work.matter.place_id:
        raise Refused("此件的地点已经是这里，无需更正。", code="place.same", field="place")


def _perform(work: Work) -> None:
    found = units.place_meant(work.values["place"], on=work.on)
    before = units.place_label(work.matter.place_id) if work.matter.place_id else "未填写"
    work.matter.place_id = found.id
    Matter.objects.filter(pk=work.matter.pk).update(place_id=found.id)
    work.note = f"{before}更正为{units.place_label(found.id)}"
    work.detail |= {"place": found.id}


ACTION = Action(
    verb="correct_place",
    label="更正地点",
    leads_from=WORKING | {S.REGISTERED, S.FORWARDED},
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON, Role.HANDLER)),
    ),
    fields=(
        Field(
            name="place",
            label="问题地点",
            kind=FieldKind.TEXT,
            max_length=80,
            help="区县、街道、社区、网格的名称，或者道路和门牌号；同名的请连同上级一起写。",
        ),
    ),
    basis=("H-2",),
    when=lambda work: not work.matter.restricted,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="系统从来件中认出的地点仅供参考。事发地与居住地不同的，以事发地为准。地点更正后，属地单位按新地点建议。",
)
