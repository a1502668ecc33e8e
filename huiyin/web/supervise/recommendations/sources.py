"""From what a recommendation is written: topics, tasks, findings, orders, units, numbers of indicators, samples."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from huiyin.analysis.queries import advice as analysed
from huiyin.analysis.queries import indicators
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound, Refused
from huiyin.supervision.queries import recommendations as advice

SOURCES = ("topic", "task", "finding", "order", "unit", "figure", "sample")
TIMED = frozenset({"topic", "finding", "unit"})
"""Whose matters are those of the last days, however many are asked for."""
USUAL_DAYS = 90
DAYS = (30, 90, 365)
_KEYS = {"figure": r"[a-z_]{2,40}\.(hits|whole)\.[0-9Q_-]{4,21}(\.\d{1,9})?"}


@dataclass(frozen=True, kw_only=True)
class Source:
    """Which, by its number; of an indicator its key, its part, its period and its unit."""

    kind: str
    key: str


def sources_asked(data: QueryDict) -> tuple[Source, ...]:
    """The sources in an address, each once; none where numbers are listed by hand. Raises NotFound for what is none."""
    found = [Source(kind=kind, key=str(key)) for kind in SOURCES for key in data.getlist(kind) if key]
    if len(found) > advice.MOST_SOURCES or not all(
        re.fullmatch(_KEYS.get(one.kind, r"\d{1,12}"), one.key) for one in found
    ):
        raise _unknown()
    return tuple(dict.fromkeys(found))


def query_of(sources: Sequence[Source]) -> str:
    """As they stand in an address."""
    return f"?{urlencode([(one.kind, one.key) for one in sources])}" if sources else ""


def backing_of(
    actor: Actor, source: Source, *, on: date, days: int = USUAL_DAYS, scope: advice.Scope | None = None
) -> advice.Backing:
    """What it rests on as of a day. Raises NotFound where the source is out of sight."""
    since = on - timedelta(days=days - 1)
    if source.kind == "figure":
        return _figure(actor, source.key, on)
    key = int(source.key)
    if source.kind == "topic":
        return analysed.backed_by_topic(actor, key, since=since, on=on)
    if source.kind == "task":
        return analysed.backed_by_task(actor, key, on=on)
    if source.kind == "finding":
        return advice.backed_by_finding(actor, key, since=since, on=on)
    if source.kind == "sample":
        return advice.backed_by_sample(actor, key, on=on)
    if source.kind == "order":
        return advice.backed_by_order(actor, key, on=on)
    return advice.backed_by_unit(actor, scope or advice.Scope(unit_id=key), since=since, on=on)


def counts_of(actor: Actor, sources: Sequence[Source], *, on: date) -> dict[int, int]:
    """How many matters each of the offered numbers of days would bring, of all sources that hang on it."""
    timed = [one for one in sources if one.kind in TIMED]
    return {days: _together(actor, timed, on, days) for days in DAYS} if timed else {}


def _together(actor: Actor, timed: Sequence[Source], on: date, days: int) -> int:
    return len({key for one in timed for key in backing_of(actor, one, on=on, days=days).matter_ids})


def _figure(actor: Actor, named: str, on: date) -> advice.Backing:
    key, part, span, *unit = named.split(".")
    one = indicators.INDICATORS.get(key)
    if one is None or part not in one.parts or one.source in indicators.ADVISING:
        raise _unknown()
    try:
        whole = indicators.period.read(span, today=on)
    except Refused as refusal:
        raise NotFound(refusal.message, code="recommendation.no_source") from refusal
    unit_id = int(unit[0]) if unit else None
    return analysed.backed_by_figure(actor, one, part, span=whole, unit_id=unit_id, on=on)


def _unknown() -> NotFound:
    return NotFound(_("没有这个依据。请从列表中打开后再提出建议。"), code="recommendation.no_source")
