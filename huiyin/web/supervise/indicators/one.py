"""One indicator: what it means, by month, by body in the order of the tree, and by class."""

from collections.abc import Sequence
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Indicator, Tally
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.supervise.folded import Area, by_body
from huiyin.web.supervise.indicators.asked import Asked, asked_for
from huiyin.web.supervise.indicators.lines import Line, groups, line_of
from huiyin.web.supervise.indicators.overview import about
from huiyin.web.supervise.indicators.words import period_words

WORDS = {"more": "越高越好", "less": "越低越好", "neutral": "只作了解，不论好坏"}


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def indicator(request: HttpRequest, key: str) -> HttpResponse:
    """Show it. Raises NotFound for an indicator that there is not."""
    one, asked, actor = known(key), asked_for(request.GET), actor_of(request)
    readings = indicators.readings(actor, [one], period=asked.period, against=asked.against)
    (group,) = groups(readings, asked)
    context = {
        "one": one,
        "source": indicators.SOURCES[one.source],
        "better": WORDS[one.better],
        "line": group.lines[0],
        "parts": [part.words for part in one.parts.values()],
        "areas": areas(actor, one, asked),
        "classes": classes(actor, one, asked),
        "months": months(actor, one, asked),
    }
    return page(request, "supervise/indicators/one.html", context | about(asked))


def known(key: str) -> Indicator:
    """An indicator by its key. Raises NotFound for one that there is not."""
    one = indicators.INDICATORS.get(key)
    if one is None:
        raise NotFound(_("没有这个指标。请从指标页面打开。"), code="indicator.unknown")
    return one


def areas(actor: Actor, one: Indicator, asked: Asked) -> tuple[Area[Line], ...]:
    """The bodies in the order of the tree; a median of several bodies is not made of theirs."""
    found = _parted(actor, one, asked, "unit")

    def line(name: str, of: Sequence[int], unit_id: int | None) -> Line:
        tallies = [found[each] for each in of]
        whole, hits = sum(each.whole for each in tallies), sum(each.hits for each in tallies)
        middle = tallies[0].middle if unit_id else None
        narrow = f"&unit={unit_id}" if unit_id else ""
        return line_of(one, name, Tally(whole=whole, hits=hits, middle=middle), asked, narrow)

    return tuple(by_body([unit_id for unit_id in found if unit_id], line))


def classes(actor: Actor, one: Indicator, asked: Asked) -> tuple[Line, ...]:
    """The classes of claims, the unconfirmed last; what rests on many claims has none."""
    if one.source in indicators.ADVISING:
        return ()
    found = {str(code): tally for code, tally in _parted(actor, one, asked, "class").items()}
    return tuple(
        line_of(one, matters.class_label(code), found[code], asked, f"&class={code or 'none'}")
        for code in sorted(found, reverse=True)
    )


def months(actor: Actor, one: Indicator, asked: Asked) -> tuple[tuple[Line, Decimal], ...]:
    """The months of the period, each with how long its bar is in per cent; of fewer than two there is no course."""
    found = indicators.monthly(actor, one, asked.period)
    if len(found) < 2:
        return ()
    values = {month: tally.value(one) or Decimal() for month, tally in found.items()}
    most = Decimal(100) if one.kind == "share" else max(values.values()) or Decimal(1)
    return tuple(
        (
            line_of(one, period_words(month), tally, asked, f"&month={month.key}"),
            (values[month] * 100 / most).quantize(Decimal(1)),
        )
        for month, tally in found.items()
    )


def _parted(actor: Actor, one: Indicator, asked: Asked, by: str) -> dict[object, Tally]:
    first, last = asked.period.first, asked.period.last
    found = indicators.tallies(actor, [one], since=first, until=last, by=by)[one.key]
    return {group: tally for group, tally in found.items() if tally.whole}
