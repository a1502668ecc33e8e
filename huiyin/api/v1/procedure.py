"""GET /actions: the procedure as it is declared, with fields and rights."""

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel, Field

from huiyin.api.v1.clients import caller
from huiyin.api.v1.performing import offered_to_clients
from huiyin.api.v1.schemas import REFUSALS
from huiyin.matters.actions import Action, all_actions
from huiyin.matters.queries import ActionCard, action_cards

router = Router()


class FieldOut(BaseModel):
    """One thing that an action asks."""

    name: str
    label: str
    kind: str = Field(
        description="text、long_text、choice、date、number、yes_no、unit、units、path、matter_number"
    )
    required: bool
    help: str
    choices: dict[str, str] = Field(description="可选值；空则以案卷页面为准")


class ActionOut(BaseModel):
    """One declared action."""

    verb: str = Field(examples=["accept"])
    label: str = Field(examples=["受理"])
    leads_from: list[str] = Field(description="从哪些状态可以办理")
    leads_to: list[str] = Field(description="办理后的状态")
    who: list[str] = Field(description="谁可以办理")
    fields: list[FieldOut]
    papers: list[str] = Field(description="出具的文书")
    starts: list[str] = Field(description="启动的期限")
    ends: list[str] = Field(description="结束的期限")
    basis: list[str] = Field(description="规则编号")
    handbook: str = Field(description="办理指引")
    operation: str = Field(
        description="对应的接口操作；空则不由其他系统代办，由信访人本人或者登记时办理",
        examples=["perform_accept"],
    )


@router.get(
    "",
    response={200: list[ActionOut], **REFUSALS},
    summary="办理动作一览",
    description="全部办理动作及其字段、权限、期限，由同一份声明生成。需要 `matters:read`。",
    operation_id="list_actions",
)
def actions(request: HttpRequest) -> list[ActionOut]:
    """Every declared action."""
    caller(request, "matters:read")
    declared = {action.verb: action for action in all_actions()}
    offered = {action.verb for action in offered_to_clients()}
    return [_out(card, declared[card.verb], offered=card.verb in offered) for card in action_cards()]


def _out(card: ActionCard, action: Action, *, offered: bool) -> ActionOut:
    return ActionOut(
        verb=card.verb,
        label=card.label,
        leads_from=list(card.leads_from),
        leads_to=list(card.leads_to),
        who=list(card.who),
        fields=[
            FieldOut(
                name=field.name,
                label=field.label,
                kind=field.kind.value,
                required=field.required and field.asked is None,
                help=field.help,
                choices=dict(field.choices),
            )
            for field in action.fields
        ],
        papers=list(card.papers),
        starts=list(card.starts),
        ends=list(card.ends),
        basis=list(card.basis),
        handbook=card.handbook,
        operation=f"perform_{action.verb}" if offered else "",
    )
