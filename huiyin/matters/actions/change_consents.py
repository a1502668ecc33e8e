"""Change consents (修改同意事项): the petitioner gives or withdraws each consent at any time."""

from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival
from huiyin.matters.states import ClaimState


def _perform(work: Work) -> None:
    chosen = {name: bool(value) for name, value in work.values.items()}
    Arrival.objects.filter(pk=work.by.arrival_id).update(consents=chosen)
    work.note = "信访人修改同意事项"


ACTION = Action(
    verb="change_consents",
    label="修改同意事项",
    leads_from=frozenset(ClaimState) - {ClaimState.JOINED},
    who=(Who(relation=Relation.PETITIONER),),
    fields=(
        Field(
            name="share_contact",
            label="把我的联系方式提供给政府以外的承办单位",
            kind=FieldKind.YES_NO,
            help="例如供水、供电、物业企业。",
        ),
        Field(name="publish", label="在隐去个人信息后公开办理结果", kind=FieldKind.YES_NO),
        Field(
            name="survey",
            label="办结后电话回访我",
            kind=FieldKind.YES_NO,
            help="不同意的，不打电话，只请您在查询页面回答。",
        ),
    ),
    basis=("C-4",),
    internal=True,
    perform=_perform,
    handbook="只由信访人本人决定；撤回以后不再按原同意提供、公开或者回访，已经作出的处理不受影响。",
)
