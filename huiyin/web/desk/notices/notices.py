"""Notices (通知): what others did that concerns this seat or its unit, the newest first; read ones are marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from huiyin.kernel import clock
from huiyin.post import actions
from huiyin.post import queries as post
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import page_number

_ADVICE = (
    "unit_recommendation",
    "unit_recommendation_due",
    "unit_recommendation_late",
    "unit_recommendation_again",
)
_MEASURES = (
    "unit_measure",
    "unit_measure_answered",
    "unit_measure_late",
    "unit_measure_returned",
    "unit_measure_silent",
)
_PLACES = {
    "unit_trend": ("苗头预警", "supervise:alerts"),
    "unit_report": ("报告", "supervise:reports"),
    **dict.fromkeys(_ADVICE, ("收到的建议", "desk:recommendations")),
    "unit_recommendation_answered": ("三项建议", "supervise:recommendations"),
    **dict.fromkeys(_MEASURES, ("单位督导", "desk:orders")),
}
"""Where notices lead that tell of many matters."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One notice; `url` leads to the matter for seats that read matters."""

    id: int
    title: str
    text: str
    number: str
    url: str
    at: datetime
    read: bool


@seat_required()
@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """Show them, page by page."""
    actor, number = actor_of(request), page_number(request.GET.get("page"))
    found = post.inbox(actor, number)
    context = {
        "lines": _lines(found.items, reads=actor.has(*CASE_ROLES)),
        "unread": found.unread,
        "more": found.unread >= 100,
        "number": found.page,
        "before": found.page - 1,
        "after": found.page + 1 if found.has_next else 0,
    }
    return page(request, "desk/notices/notices.html", context)


@seat_required()
@require_POST
def mark_read(request: HttpRequest) -> HttpResponse:
    """Mark those of the page as read; a notice to the unit is read for all who work there."""
    asked = [int(each) for each in request.POST.getlist("id")[:100] if each.isdecimal() and len(each) < 19]
    actions.mark_read(asked, by=actor_of(request), at=clock.now())
    number = page_number(request.POST.get("page"))
    return HttpResponseRedirect(f"{reverse('desk:notices')}?page={number}")


def _lines(items: Iterable[post.MessageFacts], *, reads: bool) -> tuple[Line, ...]:
    return tuple(
        Line(
            id=one.id,
            title=one.title,
            text=one.text,
            number=one.number or _PLACES.get(one.template, ("", ""))[0],
            url=_address(one, reads),
            at=one.created_at,
            read=one.read_at is not None,
        )
        for one in items
    )


def _address(one: post.MessageFacts, reads: bool) -> str:
    if one.template in _PLACES:
        return reverse(_PLACES[one.template][1])
    return reverse("desk:case", args=[one.number]) if reads and one.number else ""
