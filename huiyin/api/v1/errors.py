"""Every refusal in one form: {"code", "message", "field"}, the sentence in Chinese, the code stable."""

import logging
from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from huiyin.kernel.errors import HuiyinError

log = logging.getLogger(__name__)

#: What a wrong value is told, by the kind of mistake; `{}` takes what pydantic knows of it.
_SENTENCES: Mapping[str, str] = {
    "missing": "缺少“{field}”。",
    "extra_forbidden": "不认识“{field}”，请对照接口说明删去或者改名。",
    "string_type": "“{field}”应为文本。",
    "string_unicode": "“{field}”含有不成对的代理字符，请检查编码。",
    "string_too_long": "“{field}”最多{max_length}字。",
    "string_too_short": "“{field}”至少{min_length}字。",
    "int_type": "“{field}”应为整数。",
    "int_parsing": "“{field}”应为整数。",
    "int_from_float": "“{field}”应为整数。",
    "bool_type": "“{field}”应为 true 或 false。",
    "bool_parsing": "“{field}”应为 true 或 false。",
    "list_type": "“{field}”应为列表。",
    "too_long": "“{field}”最多{max_length}项。",
    "dict_type": "“{field}”应为对象。",
    "model_attributes_type": "“{field}”应为对象。",
    "literal_error": "“{field}”只能是{expected}。",
    "greater_than_equal": "“{field}”不能小于{ge}。",
    "less_than_equal": "“{field}”不能大于{le}。",
    "date_from_datetime_parsing": "“{field}”应为日期，例如 2026-11-22。",
    "timezone_aware": "“{field}”须带时区，例如 2026-11-22T09:30:00+08:00。",
}
_DATES = "“{field}”应为日期时间，例如 2026-11-22T09:30:00+08:00。"


def refusal(status: int, code: str, message: str, field: str | None = None) -> JsonResponse:
    """A refusal as it is sent."""
    return JsonResponse({"code": code, "message": message, "field": field}, status=status)


def told_by(api: NinjaAPI) -> None:
    """Make the API tell its refusals in this form."""
    told: tuple[tuple[type[Exception], Callable[..., HttpResponse]], ...] = (
        (HuiyinError, _ruled),
        (ValidationError, _misread),
        (AuthenticationError, _unknown_client),
        (HttpError, _broken),
        (Http404, _no_such),
        (RequestDataTooBig, _too_big),
        (UnreadablePostError, _broken_off),
        (SuspiciousOperation, _suspicious),
        (Exception, _fault),
    )
    for kind, tell in told:
        api.add_exception_handler(kind, tell)


def _ruled(request: HttpRequest, error: HuiyinError) -> HttpResponse:
    told = refusal(error.status, error.code, error.message, error.field)
    seconds = getattr(error, "seconds", None)
    if seconds is not None:
        told.headers["Retry-After"] = str(seconds)
    return told


def _misread(request: HttpRequest, error: ValidationError) -> HttpResponse:
    first = error.errors[0]
    field = ".".join(str(part) for part in first["loc"][1:] if part not in ("payload", "given")) or "请求体"
    sentence = _SENTENCES.get(first["type"], _DATES if "date" in first["type"] else "“{field}”的值不对。")
    message = sentence.format(field=field, **_words(first.get("ctx") or {}))
    return refusal(422, "request.field", message, field)


def _words(context: Mapping[str, Any]) -> dict[str, str]:
    return {name: str(value).replace(" or ", "、").replace("'", "") for name, value in context.items()}


def _unknown_client(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    told = refusal(
        401, "token.unknown", "密钥缺失、不正确或者已停用，请在 Authorization 头中以 Bearer 方式提供。"
    )
    told.headers["WWW-Authenticate"] = "Bearer"
    return told


def _broken(request: HttpRequest, error: HttpError) -> HttpResponse:
    return refusal(
        error.status_code, "request.body", "请求体不是有效的 JSON，请检查括号、引号和编码（UTF-8）。"
    )


def _no_such(request: HttpRequest, error: Http404) -> HttpResponse:
    return refusal(404, "request.path", "没有这个接口地址，请对照 /api/v1/openapi.json。")


def _too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return refusal(413, "request.too_big", "请求体过大，请精简内容后再提交。")


def _broken_off(request: HttpRequest, error: UnreadablePostError) -> HttpResponse:
    return refusal(400, "request.broken_off", "上传中断，没有收全。请用同一防重键重新发送。")


def _suspicious(request: HttpRequest, error: SuspiciousOperation) -> HttpResponse:
    return refusal(400, "request.body", "请求的格式有误，请对照接口说明核对。")


def _fault(request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("api fault on %s %s", request.method, request.path, exc_info=error)
    return refusal(500, "fault", "系统出现故障，内容没有登记，请稍后用同一防重键再试。")
