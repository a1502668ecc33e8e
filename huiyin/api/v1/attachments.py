"""POST /attachments: a file that goes with a filing or an action to come."""

from collections.abc import Mapping
from typing import Any, BinaryIO, cast
from urllib.parse import unquote

from django.http import HttpRequest, HttpResponse
from ninja import Header, Router, Status
from pydantic import BaseModel, Field

from huiyin.api.v1.clients import Caller
from huiyin.api.v1.keys import check_key, own_key
from huiyin.api.v1.schemas import REFUSALS, ErrorOut
from huiyin.attachments import actions as attachments
from huiyin.attachments import queries as kept
from huiyin.kernel import clock
from huiyin.kernel.errors import NotAllowed, Refused

router = Router()

_FILE = {"type": "string", "format": "binary"}
_BODY: Mapping[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/octet-stream": {
                "schema": _FILE | {"description": "文件本身；文件名在 X-File-Name 头中"}
            },
            "multipart/form-data": {
                "schema": {"type": "object", "properties": {"file": _FILE}, "required": ["file"]}
            },
        },
    }
}


class AttachmentOut(BaseModel):
    """A kept file."""

    reference: str = Field(
        description="附件编号，写入来件或者办理动作的 `attachments`",
        examples=["5f0c8a52-7a53-4d0e-9a0e-6a4f1c1d2b3e"],
    )
    name: str = Field(description="文件名", examples=["路灯.jpg"])
    kind: str = Field(description="种类", examples=["jpg"])
    size: int = Field(description="字节数", examples=[348213])
    digest: str = Field(
        description="文件的 SM3 指纹（十六进制），请与原文件核对",
        examples=["66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    )
    state: str = Field(description="查毒：waiting、clean、infected、unscanned", examples=["waiting"])


@router.post(
    "",
    response={201: AttachmentOut, 200: AttachmentOut, 507: ErrorOut, **REFUSALS},
    summary="上传附件",
    description=f"上传一个文件，得到附件编号。{kept.SENTENCE}先上传，再在登记来件或者办理动作中写明编号；"
    "`Idempotency-Key` 与所属的来件（或者动作）相同。同一个键、同名同内容的文件重发，得到同一个编号（200，头 "
    "`Idempotent-Replayed: true`）。一天之内没有使用的附件会被清除。"
    "可以直接以文件为请求体（文件名按 UTF-8 百分号编码放在 `X-File-Name` 头中），也可以用 multipart 的 `file` 字段。"
    "需要 `arrivals:write` 或者 `actions:write`。存储已满为 507，来件本身仍可登记。",
    operation_id="upload_attachment",
    openapi_extra=dict(_BODY),
)
def upload(
    request: HttpRequest,
    response: HttpResponse,
    idempotency_key: str = Header("", alias="Idempotency-Key", description="与所属来件相同的防重键"),  # type: ignore[type-arg]
    file_name: str = Header("", alias="X-File-Name", description="文件名，UTF-8 百分号编码"),  # type: ignore[type-arg]
) -> Status[AttachmentOut]:
    """Keep a file for the client until the filing or action that it goes with."""
    caller = _caller(request)
    check_key(idempotency_key)
    stream, name = _sent(request, file_name)
    holder = own_key(caller, idempotency_key)
    earlier = attachments.sent(holder)
    file = attachments.keep(stream, name=name, holder=holder, at=clock.now(), once=True)
    known = file.reference in earlier
    if known:
        response.headers["Idempotent-Replayed"] = "true"
    out = AttachmentOut(**{field: getattr(file, field) for field in AttachmentOut.model_fields})
    return Status(200 if known else 201, out)


def _caller(request: HttpRequest) -> Caller:
    found = cast(Caller, request.auth)  # type: ignore[attr-defined]
    if not found.client.scopes & {"arrivals:write", "actions:write"}:
        raise NotAllowed(
            "此密钥不能登记来件，也不能办理动作，因此不能上传附件。请联系平台管理员。", code="token.scope"
        )
    return found


def _sent(request: HttpRequest, file_name: str) -> tuple[BinaryIO, str]:
    """The bytes and their name, however they were sent."""
    if request.content_type != "multipart/form-data":
        return cast(BinaryIO, request), unquote(file_name)
    file = request.FILES.get("file")
    if file is None:
        raise Refused("请在 multipart 的 file 字段中附上文件。", code="attachment.missing", field="file")
    return cast(BinaryIO, file), unquote(file_name) or (file.name or "")
