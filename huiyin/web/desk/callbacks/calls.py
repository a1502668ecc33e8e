"""The caller's work list: whom to call next, when others asked to be called, what has ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import get_args

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.text import shorten
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.roles import CALL_ROLES
from huiyin.web.desk.work.rows import SHOWN, tabs
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number

PAGE = 50
LABELS: dict[inspection.Tab, str] = {
    "due": "现在回访",
    "later": "以后回访",
    "written": "不打电话，网上回答",
    "ended": "已结束",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One call-back as the list shows it."""

    url: str
    number: str
    title: str
    unit: str
    why: str
    tries: int
    last: str
    again_at: datetime | None
    standing: str


@seat_required(*CALL_ROLES)
@require_GET
def calls(request: HttpRequest) -> HttpResponse:
    """Show them, the next call first."""
    tab = next((one for one in get_args(inspection.Tab) if one == request.GET.get("tab", "due")), None)
    if tab is None:
        raise NotFound(_("没有这个清单。请从电话回访页面打开。"), code="call_back.no_list")
    found = inspection.calls(
        actor_of(request), at=clock.now(), tab=tab, page=page_number(request.GET.get("page"))
    )
    listed = rows(found.rows)
    context = {
        "tabs": tabs(LABELS.items(), {str(key): n for key, n in found.counts.items()}, tab),
        "label": LABELS[tab],
        "rows": listed,
        "first": listed[0].url if listed and tab == "due" and found.page == 1 else "",
        "pages": Pages(found.page, PAGE, found.counts[tab]),
    }
    return page(request, "desk/callbacks/calls.html", context)


def rows(found: Iterable[inspection.CallView]) -> tuple[Row, ...]:
    """The rows in order."""
    return tuple(_row(one) for one in found)


def why(one: inspection.CallView) -> str:
    """For a sample, or because the limit of a hotline matter has ended."""
    if one.sample_id is None:
        return _("热线事项到期回访")
    return _("抽查样本第%(n)s号") % {"n": one.sample_id}


def _row(one: inspection.CallView) -> Row:
    return Row(
        url=reverse("desk:callback", args=[one.id]),
        number=f"{one.number}-{one.ordinal}",
        title=shorten(one.title, SHOWN),
        unit=unit_name(one.unit_id),
        why=why(one),
        tries=len(one.tries),
        last=inspection.RESULT_LABELS[one.tries[-1].result] if one.tries else "",
        again_at=one.again_at,
        standing=inspection.STANDING_LABELS[one.standing],
    )
