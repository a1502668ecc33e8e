"""One topic: sentences that stand for it, its days, its spread, its matters, and the ways to mend it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import channel_name, place_name, unit_name
from huiyin.web.desk.register.register import line
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number, pages
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Table
from huiyin.web.supervise.topics.bars import chart, days_of
from huiyin.web.supervise.topics.topics import READERS
from huiyin.web.supervise.topics.volume import volume_words

SHOWN = timedelta(days=83)
PERIODS = ("7", "30", "90", "365")
MOST = 12


@seat_required(*READERS)
@require_GET
def topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Show it, with all of its matters or those of a period."""
    actor, on = actor_of(request), clock.today()
    days = request.GET.get("days", "") if request.GET.get("days") in PERIODS else ""
    since = on - timedelta(days=int(days) - 1) if days else None
    found = hot.topic(actor, topic_id, since=on - SHOWN, on=on)
    number = page_number(request.GET.get("page"))
    rows, total = hot.topic_matters(actor, topic_id, on=on, since=since, page=number)
    ways = pages(request.GET.get("page"), total=total, size=hot.MATTERS)
    if ways.number != number:
        rows, total = hot.topic_matters(actor, topic_id, on=on, since=since, page=ways.number)
    context = {
        "topic": found,
        "place": place_name(found.place_id),
        "chart": chart(found.bars, _("近12周每周件数") if len(found.bars) < 20 else _("每日件数")),
        "series": series(found.bars),
        "volume": volume_words(found.years),
        "spreads": _spreads(found),
        "rows": [line(row) for row in rows],
        "pages": Pages(ways.number, hot.MATTERS, total),
        "total": total,
        "days": days,
        "watches": actor.has(Role.SUPERVISOR, Role.LEADER),
        "advises": actor.has(Role.SUPERVISOR),
        "at": clock.now(),
    }
    return page(request, "supervise/topics/topic.html", context)


def series(bars: Iterable[hot.Bar]) -> Table:
    """The bars as a table."""
    rows = [(days_of(bar), bar.count) for bar in bars]
    return Table(caption=_("各期件数"), columns=[Column(_("日期")), Column(_("件数"), True)], rows=rows)


@dataclass(frozen=True, kw_only=True)
class Spread:
    """How the matters are spread over one thing."""

    title: str
    rows: tuple[tuple[str, int], ...]
    more: int


def _spreads(found: hot.TopicView) -> list[Spread]:
    places = _spread(_("按地点"), found.places, place_name)
    if found.unplaced:
        rows = (*places.rows, (_("地点不详"), found.unplaced))
        places = Spread(title=places.title, rows=rows, more=places.more)
    channels = _spread(_("按渠道"), found.channels, lambda code: say(channel_name(code)))
    return [channels, places, _spread(_("按承办单位"), found.units, unit_name)]


def _spread(title: str, found: tuple[tuple[Any, int], ...], name: Callable[[Any], str]) -> Spread:
    rows = tuple((name(key), many) for key, many in found[:MOST])
    return Spread(title=title, rows=rows, more=max(0, len(found) - MOST))
