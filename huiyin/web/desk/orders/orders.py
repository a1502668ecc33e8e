"""The list of reminders and orders (督办件): received by the own unit, written by it, or all in sight."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.kernel.text import shorten
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.orders.measures import waiting
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.work.rows import SHOWN, tabs
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number

SIDE_LABELS: dict[supervision.Side, str] = {
    "received": "发给本单位的",
    "written": "本单位发出的",
    "all": "全部",
}
TAB_LABELS: dict[supervision.Tab, str] = {
    "awaited": "待反馈",
    "late": "逾期未反馈",
    "answered": "已反馈待审核",
    "accepted": "已了结",
    "": "全部",
}


_USUAL = ("被督办单位", "督办单位")
_SIDES = {
    supervision.Rung.SUGGESTION: ("被建议单位", "建议单位"),
    supervision.Rung.REMINDER: ("被催办单位", "催办单位"),
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One order as the list shows it; `addressed` and `wrote` say what its two sides are called."""

    url: str
    label: str
    addressed: str
    wrote: str
    paper: str
    issued_on: date
    title: str
    number: str
    ground: str
    unit: str
    office: str
    state: str
    chip: Chip | None
    until: date


@seat_required(*CASE_ROLES)
@require_GET
def orders(request: HttpRequest) -> HttpResponse:
    """Show them, the newest first, with the number of each tab."""
    actor, on = actor_of(request), clock.today()
    side, tab = _side(request.GET.get("side"), actor), _tab(request.GET.get("tab"))
    found = supervision.orders(actor, on=on, side=side, tab=tab, page=page_number(request.GET.get("page")))
    context = {
        "sides": tabs(SIDE_LABELS.items(), {}, side),
        "side": side,
        "tabs": tabs(TAB_LABELS.items(), {str(key): n for key, n in found.counts.items()}, tab),
        "measures": waiting(supervision.measures(actor, on=on)),
        "label": TAB_LABELS[tab],
        "rows": rows(found.rows),
        "total": found.total,
        "pages": Pages(found.page, supervision.PAGE, found.total),
    }
    return page(request, "desk/orders/orders.html", context)


def rows(found: Iterable[supervision.OrderView]) -> tuple[Row, ...]:
    """The rows in order."""
    return tuple(_row(one) for one in found)


def _row(one: supervision.OrderView) -> Row:
    addressed, wrote = _SIDES.get(one.rung, _USUAL)
    return Row(
        url=reverse("desk:order", args=[one.id]),
        label=one.label,
        addressed=addressed,
        wrote=wrote,
        paper=one.document_number,
        issued_on=one.issued_on,
        title=shorten(one.title, SHOWN),
        number=one.number,
        ground=one.ground,
        unit=unit_name(one.unit_id),
        office=unit_name(one.office_id),
        state=supervision.STATE_LABELS[one.state],
        chip=Chip(one.answer.words, one.answer.colour.value) if one.answer else None,
        until=one.awaited_until,
    )


def _side(asked: str | None, actor: Actor) -> supervision.Side:
    """The side asked for; supervisors begin with what the own office wrote, others with what they received."""
    if not asked:
        return "written" if actor.has(Role.SUPERVISOR, Role.LEADER) else "received"
    found = next((side for side in SIDE_LABELS if side == asked), None)
    if found is None:
        raise NotFound(_("没有这个清单。请从督办件页面打开。"), code="order.no_list")
    return found


def _tab(asked: str | None) -> supervision.Tab:
    if asked is None:
        return "awaited"
    found = next((tab for tab in TAB_LABELS if tab == asked), None)
    if found is None:
        raise NotFound(_("没有这个清单。请从督办件页面打开。"), code="order.no_list")
    return found
