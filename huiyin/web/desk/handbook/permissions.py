"""The map of rights (权限图): who may take which action, and which seat opens which page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.views.decorators.http import require_GET

from huiyin.kernel.roles import ROLE_LABELS
from huiyin.web.access import Access, access_of, seat_required
from huiyin.web.desk.handbook.cards import cards
from huiyin.web.parts.menu import items
from huiyin.web.parts.pages import page

KIND_LABELS = {
    "open": "任何人",
    "personal": "任何人，页面不留存",
    "proved": "凭编号和查询码的信访人",
    "account": "已登录的工作人员",
    "seat": "有岗位的工作人员",
}


AREA_LABELS = {
    "/": "公开网站的其他页面",
    "/desk/claims/": "办理事项的表单",
    "/desk/find/": "按登记编号查找",
    "/desk/matters/": "案卷：来件、文书、附件、信访人信息",
    "/evaluate/": "评价",
    "/file/": "提交信访事项",
    "/guide/": "办事指引",
    "/leave/": "快速离开",
    "/manage/seats/": "岗位的变更和撤销",
    "/receipt/": "回执",
    "/recording/draft/": "登记草稿",
    "/recording/places/": "登记时查找地点",
    "/recording/side/": "登记时的核对与建议",
    "/recording/slip/": "登记回执的打印",
    "/sign-in/": "登录、选择岗位、修改密码",
    "/track/": "查询办理情况",
    "/view/": "显示设置、附件上传",
}
"""What stands together under an address that no entry of the navigation names."""


@dataclass(frozen=True, kw_only=True)
class PageLine:
    """The pages of one kind below an address that the same people open."""

    name: str
    address: str
    pages: int
    who: tuple[str, ...]


@seat_required()
@require_GET
def permissions(request: HttpRequest) -> HttpResponse:
    """Show both, made from the declarations that are applied."""
    return page(request, "desk/handbook/permissions.html", {"cards": cards(), "lines": page_lines()})


@cache
def page_lines() -> tuple[PageLine, ...]:
    """Every page with a declared rule, counted under its area, by address."""
    areas = _areas()
    found: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for address, rule in _walk(get_resolver(), "/"):
        if rule is not None:
            area = max((area for area in areas if address.startswith(area)), key=len)
            found.setdefault((area, _who(rule)), set()).add(address)
    return tuple(
        PageLine(name=areas[area], address=area, pages=len(listed), who=who)
        for (area, who), listed in sorted(found.items())
    )


def _areas() -> dict[str, str]:
    """The areas by address, named as in the navigation where they stand there."""
    listed = ((entry, _address(entry.page)) for entry in items())
    return AREA_LABELS | {address: entry.label for entry, address in listed if address}


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _walk(resolver: URLResolver, prefix: str) -> Iterator[tuple[str, Access | None]]:
    for entry in resolver.url_patterns:
        address = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, address)
        elif isinstance(entry, URLPattern):
            yield address, access_of(entry.callback)


def _who(rule: Access) -> tuple[str, ...]:
    if rule.roles:
        return tuple(label for role, label in ROLE_LABELS.items() if role in rule.roles)
    return (KIND_LABELS[rule.kind],)
