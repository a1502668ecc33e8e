"""POST /claims/{claim_id}/actions/{verb}: one operation per declared action, made from its declaration."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from ninja import Router
from pydantic import BaseModel, create_model
from pydantic import Field as Said

from huiyin.api.v1.clients import Caller, caller
from huiyin.api.v1.keys import own_key
from huiyin.api.v1.schemas import REFUSALS, Given
from huiyin.attachments.actions import Handed
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.matters.actions import Action, Field, FieldKind, Relation, all_actions, perform

router = Router()

_TYPES: dict[FieldKind, Any] = {
    FieldKind.YES_NO: bool,
    FieldKind.NUMBER: int,
    FieldKind.UNIT: int,
    FieldKind.UNITS: list[int],
    FieldKind.FILES: list[str],
}


class DoneOut(BaseModel):
    """Where the claim stands now."""

    claim_id: int
    matter_id: int
    verb: str = Said(examples=["accept"])
    state: str = Said(description="状态代码", examples=["handling"])
    version: int = Said(description="事项的新版本")


def offered_to_clients() -> tuple[Action, ...]:
    """The actions of offices. What belongs to the petitioner alone is done on the citizen's own pages."""
    return tuple(
        action
        for action in all_actions()
        if action.leads_from and any(who.relation is not Relation.PETITIONER for who in action.who)
    )


def _body(action: Action) -> type[BaseModel]:
    shapes: dict[str, Any] = {field.name: _field(field) for field in action.fields}
    values = create_model(
        f"{action.verb.title().replace('_', '')}Values",
        __base__=Given,
        **shapes,
    )
    return create_model(
        f"{action.verb.title().replace('_', '')}In",
        __base__=Given,
        version=(int | None, Said(default=None, ge=1, description="看到的事项版本；其间有变化则为 409")),
        values=(values, Said(default_factory=dict, description="填写的内容")),
    )


def _field(field: Field) -> tuple[Any, Any]:
    kind = _TYPES.get(field.kind, str)
    told = field.label + (f"。{field.help}" if field.help else "")
    if field.kind is FieldKind.FILES:
        told += "。附件编号；先用同一个 `Idempotency-Key` 头上传"
    if field.choices:
        told += "。可选：" + "、".join(f"{value}（{label}）" for value, label in field.choices)
    # What is required may hang on the case; the action itself refuses what is missing, with its own sentence.
    return kind | None, Said(default=None, description=told)


def _with_files(
    action: Action, values: dict[str, Any], client: Caller, request: HttpRequest
) -> dict[str, Any]:
    """The values, with files as uploads of this client under the key of this request."""
    holder = own_key(client, request.headers.get("Idempotency-Key", ""))
    handed = {
        field.name: Handed(holder, tuple(values[field.name]))
        for field in action.fields
        if field.kind is FieldKind.FILES and values.get(field.name)
    }
    return values | handed


def _operation(action: Action) -> Callable[..., DoneOut]:
    def operation(request: HttpRequest, claim_id: int, given: Any) -> DoneOut:
        client = caller(request, "actions:write")
        values = (
            given.values if isinstance(given.values, dict) else given.values.model_dump(exclude_none=True)
        )
        work = perform(
            action.verb,
            claim_id=claim_id,
            by=client.seat,
            at=clock.now(),
            values=_with_files(action, values, client, request),
            version=given.version,
        )
        return DoneOut(
            claim_id=work.claim.pk,
            matter_id=work.matter.pk,
            verb=action.verb,
            state=work.state.value,
            version=work.matter.version,
        )

    operation.__name__ = action.verb
    operation.__annotations__["given"] = _body(action)
    return operation


for _action in offered_to_clients():
    router.post(
        f"/{{int:claim_id}}/actions/{_action.verb}",
        response={200: DoneOut, **REFUSALS},
        summary=_action.label,
        description=f"{catalogue.with_limits(_action.handbook)}\n\n依据：{'、'.join(_action.basis) or '—'}。"
        "需要 `actions:write` 和相应职责。",
        operation_id=f"perform_{_action.verb}",
    )(_operation(_action))
