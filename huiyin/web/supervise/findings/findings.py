"""What the check of procedure found (业务规范问题), by rule, unit and side: numbers that open their lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import get_args

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.kernel.text import shorten
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.work.rows import SHOWN, Tab, tabs
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number

TAB_LABELS: dict[supervision.FindingTab, str] = {
    "open": "待处理",
    "suggested": "已建议、督办",
    "ended": "已消除",
}
SIDES: tuple[tuple[str, str], ...] = (
    ("", "全部"),
    *((side.value, label) for side, label in supervision.SIDE_LABELS.items()),
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One finding as lists show it."""

    id: int
    url: str
    label: str
    said: str
    title: str
    number: str
    unit: str
    side: str
    seen_on: date
    order_url: str
    paper: str
    ended: str


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def findings(request: HttpRequest) -> HttpResponse:
    """Show them, the newest first, with the number of each rule."""
    actor, on, asked = actor_of(request), clock.today(), _filter(request)
    found = supervision.findings(actor, asked, on=on, page=page_number(request.GET.get("page")))
    context = {
        "tabs": tabs(TAB_LABELS.items(), supervision.count_findings(actor, on=on), asked.tab),
        "sides": tabs(SIDES, {}, asked.side),
        "rules": _rules(found.by_rule, asked.rule),
        "asked": asked,
        "unit": unit_name(asked.unit_id),
        "label": TAB_LABELS[asked.tab],
        "rows": rows(found.rows),
        "total": found.total,
        "pages": Pages(found.page, supervision.PAGE_OF_FINDINGS, found.total),
        "suggests": asked.tab == "open" and actor.has(Role.SUPERVISOR),
        "kept": kept(asked),
    }
    return page(request, "supervise/findings/findings.html", context)


def rows(found: Iterable[supervision.FindingView]) -> tuple[Row, ...]:
    """The rows in order."""
    return tuple(
        Row(
            id=one.id,
            url=reverse("supervise:finding", args=[one.id]),
            label=one.label,
            said=one.said,
            title=shorten(one.title, SHOWN),
            number=one.number,
            unit=unit_name(one.unit_id),
            side=supervision.SIDE_LABELS[one.side],
            seen_on=one.seen_on,
            order_url=reverse("desk:order", args=[one.order_id]) if one.order_id else "",
            paper=one.paper,
            ended=one.ended,
        )
        for one in found
    )


def kept(asked: supervision.FindingFilter) -> str:
    """What the links between rules keep of what was asked for."""
    unit = [("unit", asked.unit_id)] if asked.unit_id is not None else []
    return urlencode([("tab", asked.tab), ("side", asked.side), *unit])


def _rules(counts: dict[str, int], current: str) -> tuple[Tab, ...]:
    """Those rules that were broken, in the order in which a matter goes."""
    return tuple(
        Tab(key=code, label=rule.label, count=counts.get(code, 0), current=code == current)
        for code, rule in supervision.RULES.items()
        if counts.get(code) or code == current
    )


def _filter(request: HttpRequest) -> supervision.FindingFilter:
    """What is asked for. Raises NotFound for what there is not."""
    tab = next(
        (one for one in get_args(supervision.FindingTab) if one == request.GET.get("tab", "open")), None
    )
    rule, side, unit = (request.GET.get(key, "") for key in ("rule", "side", "unit"))
    known = (not rule or rule in supervision.RULES) and side in dict(SIDES)
    if tab is None or not known or not re.fullmatch(r"\d{0,9}", unit):
        raise NotFound(_("没有这个清单。请从业务规范页面打开。"), code="finding.no_list")
    return supervision.FindingFilter(tab=tab, rule=rule, side=side, unit_id=int(unit) if unit else None)
