"""Hot topics (热点问题): what is reported most, where, and whether it grows."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import channel_name, place_name, unit_name
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.say import say
from huiyin.web.supervise.topics.asked import NAMES, asked_for
from huiyin.web.supervise.topics.bars import days_of, spark

READERS = (Role.SUPERVISOR, Role.LEADER, Role.HEAD)
NAMED = 3
"""So many places or bodies are named in a line; of more it is said how many."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One topic as the list shows it."""

    id: int
    url: str
    label: str
    place: str
    count: int
    growth: str
    spark: SafeString
    counts: tuple[int, ...]
    days: str
    channels: str
    places: str
    units: str


@seat_required(*READERS)
@require_GET
def topics(request: HttpRequest) -> HttpResponse:
    """One page of them."""
    actor, asked = actor_of(request), asked_for(request.GET)
    found = hot.topics(actor, asked.wanted, on=clock.today(), page=page_number(request.GET.get("page")))
    context = {
        "lines": [line(one, asked.days) for one in found.lines],
        "heads": [days_of(bar) for bar in found.lines[0].bars] if found.lines else [],
        "total": found.total,
        "pages": Pages(found.page, 20, found.total),
        "filter": [(name, request.GET[name]) for name in NAMES if request.GET.get(name)],
        "waiting": hot.waiting(actor, on=clock.today()),
        "days": asked.days,
        "at": clock.now(),
    }
    return page(request, "supervise/topics/topics.html", context, form=asked.form, status=200)


def line(one: hot.TopicLine, days: int) -> Line:
    """A topic in words; its number leads to the list of as many matters."""
    return Line(
        id=one.id,
        url=f"{reverse('supervise:topic', args=[one.id])}?days={days}",
        label=one.label,
        place=place_name(one.place_id),
        count=one.count,
        growth=growth(one),
        spark=spark(one.bars),
        counts=tuple(bar.count for bar in one.bars),
        days=f"{one.first:%Y-%m-%d} — {one.last:%Y-%m-%d}",
        channels="、".join(say(channel_name(code)) for code in one.channels),
        places=_some([place_name(key) for key in one.place_ids]),
        units=_some([unit_name(key) for key in one.unit_ids]),
    )


def growth(one: hot.TopicLine) -> str:
    """How many more or fewer than in as many days before; of a handful nothing is said."""
    if not one.tells_growth:
        return _("样本不足")
    return f"{one.growth:+,}" if one.growth else "0"


def _some(names: list[str]) -> str:
    shown = "、".join(names[:NAMED])
    return shown if len(names) <= NAMED else _("%(names)s等%(n)s个") % {"names": shown, "n": len(names)}
