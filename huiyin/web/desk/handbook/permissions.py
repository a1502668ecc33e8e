"""The map of rights (权限图): who may take which action, and which seat opens which page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver
from django.views.decorators.http import require_GET

from huiyin.kernel.roles import ROLE_LABELS
from huiyin.web.access import Access, access_of, seat_required
from huiyin.web.desk.handbook.cards import cards
from huiyin.web.parts.pages import page

KIND_LABELS = {
    "open": "任何人",
    "personal": "任何人，页面不留存",
    "proved": "凭编号和查询码的信访人",
    "account": "已登录的工作人员",
    "seat": "有岗位的工作人员",
}


@dataclass(frozen=True, kw_only=True)
class PageLine:
    """An address and who opens it."""

    address: str
    who: tuple[str, ...]


@seat_required()
@require_GET
def permissions(request: HttpRequest) -> HttpResponse:
    """Show both, made from the declarations that are applied."""
    return page(request, "desk/handbook/permissions.html", {"cards": cards(), "lines": page_lines()})


@cache
def page_lines() -> tuple[PageLine, ...]:
    """Every page with a declared rule, by address."""
    found = {address: rule for address, rule in _walk(get_resolver(), "/") if rule is not None}
    return tuple(PageLine(address=address, who=_who(found[address])) for address in sorted(found))


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
