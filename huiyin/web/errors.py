"""Pages for what went wrong: a plain sentence, and what to do next."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.kernel.errors import HuiyinError
from huiyin.web.actor import account_id_of
from huiyin.web.parts.say import say
from huiyin.web.sent import texts_of

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Words:
    """The title of an error page, and what to do next."""

    title: Any
    advice: Any


WORDS = {
    400: Words(gettext_lazy("请求无法识别"), gettext_lazy("请返回上一页，检查填写的内容后重新提交。")),
    403: Words(
        gettext_lazy("您没有打开这个页面的权限"),
        gettext_lazy("如果工作需要，请切换到有相应职责的岗位，或联系本单位系统管理员。"),
    ),
    404: Words(
        gettext_lazy("没有找到这个页面"),
        gettext_lazy("请检查网址是否完整。如果是从本站链接进入的，该内容可能已经移动或不再公开。"),
    ),
    409: Words(gettext_lazy("内容已被他人更新"), gettext_lazy("请返回并刷新页面，看过最新情况后再办理。")),
    413: Words(gettext_lazy("提交的内容过大"), gettext_lazy("请减少附件的数量或大小后重新提交。")),
    422: Words(gettext_lazy("暂时不能这样办理"), gettext_lazy("请返回上一页，按提示更正后重新提交。")),
    429: Words(
        gettext_lazy("操作过于频繁"), gettext_lazy("请按提示的时间等待后再试。紧急情况请拨打服务电话。")
    ),
    500: Words(
        gettext_lazy("系统暂时出现问题"),
        gettext_lazy("您提交的内容可能尚未保存。请稍后返回上一页重试；如多次出现，请拨打服务电话。"),
    ),
}

#: The same to citizens, who have no posts to change and no administrator: what they can do, and who helps.
OUTSIDE = {
    403: Words(
        gettext_lazy("这个页面只供工作人员使用"),
        gettext_lazy("您可以回到首页反映诉求，或者凭编号和查询码查询办理进度；需要帮助的，请拨打服务电话。"),
    ),
    404: Words(
        gettext_lazy("没有找到这个页面"),
        gettext_lazy(
            "请检查网址是否完整；内容也可能已经移动或者不再公开。"
            "您可以回到首页反映诉求，或者凭编号和查询码查询办理进度；需要帮助的，请拨打服务电话。"
        ),
    ),
}


def error_page(request: HttpRequest, status: int, message: str = "", **context: Any) -> HttpResponse:
    """The page for a status, with the sentence of the error where there is one, and with what was typed.

    Browsers forget the fields of pages that may not be stored, so going back would show an empty form.
    """
    words = _words(request, status)
    layout = "parts/layout/desk.html" if _at_a_desk(request) else "parts/layout/public.html"
    if request.headers.get("HX-Request"):
        layout = "parts/errors/fragment_base.html"
    page = {
        "title": words.title,
        "advice": words.advice,
        "message": message,
        "layout": layout,
        "status": status,
        "texts": texts_of(request),
    }
    response = render(request, "parts/errors/error.html", page | context, status=status)
    if request.headers.get("HX-Request"):
        response["HX-Retarget"] = "#notices"
        response["HX-Reselect"] = ".notice"
        response["HX-Reswap"] = "innerHTML show:#notices:top"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 where too much was sent."""
    return error_page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return error_page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500; if even the page fails, plain words."""
    try:
        return error_page(request, 500)
    except Exception:
        log.exception("the page for errors failed")
        return HttpResponse(
            f"{WORDS[500].title}。{WORDS[500].advice}", status=500, content_type="text/plain; charset=utf-8"
        )


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: refused, with the typed text to copy."""
    message = _("这个页面打开的时间过长，或者浏览器没有保存必要的标记，因此没有提交。")
    advice = _("请返回填写页面，刷新后重新提交。")
    title = _("页面已失效，内容尚未提交")
    return error_page(request, 403, message, title=title, advice=advice, again=request.get_full_path())


def answer_error(request: HttpRequest, error: HuiyinError) -> HttpResponse:
    """The page for an error of the lower floors, with its own sentence and status."""
    response = error_page(request, error.status, say(error.message), where=say(error.where or ""))
    seconds = getattr(error, "seconds", None)
    if seconds is not None:
        response.headers["Retry-After"] = str(seconds)
    return response


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: object) -> HttpResponse:
    """The answer where too many wrong passwords locked an account for this source."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    message = _("密码输错次数过多，为保护账号已暂停登录%(n)s分钟。") % {"n": minutes}
    advice = _("请稍后再试，或请本单位系统管理员重置密码。")
    answer = error_page(request, 429, message, title=_("登录已暂停"), advice=advice)
    answer.headers["Retry-After"] = str(minutes * 60)
    return answer


class ErrorMiddleware:
    """Answers the errors of the lower floors."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for a HuiyinError; others are left to Django."""
        return answer_error(request, error) if isinstance(error, HuiyinError) else None


def _words(request: HttpRequest, status: int) -> Words:
    if status in OUTSIDE and account_id_of(request) is None:
        return OUTSIDE[status]
    return WORDS.get(status, WORDS[400])


def _at_a_desk(request: HttpRequest) -> bool:
    actor = getattr(request, "actor", None)
    return actor is not None and actor.kind == "seat"
