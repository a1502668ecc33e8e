"""From what a recommendation is written: a topic, a task, a finding, an order, a unit; or from listed numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import QueryDict
from django.utils.translation import gettext as _

from huiyin.analysis.queries import advice as analysed
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.supervision.queries import recommendations as advice

SOURCES = ("topic", "task", "finding", "order", "unit")
TIMED = frozenset({"topic", "finding", "unit"})
"""Whose matters are those of the last days, however many are asked for."""
USUAL_DAYS = 90
DAYS = (30, 90, 365)


@dataclass(frozen=True, kw_only=True)
class Source:
    """Which, by its number; `kind` is "matters" where numbers are listed by hand."""

    kind: str
    key: int = 0

    @property
    def query(self) -> str:
        """As it stands in an address."""
        return f"?{self.kind}={self.key}" if self.key else ""


def source_asked(data: QueryDict) -> Source:
    """The source in an address. Raises NotFound for what is no number."""
    named = next((name for name in SOURCES if data.get(name)), "")
    if not named:
        return Source(kind="matters")
    number = str(data[named])
    if not re.fullmatch(r"\d{1,12}", number):
        raise NotFound(_("没有这个依据。请从列表中打开后再提出建议。"), code="recommendation.no_source")
    return Source(kind=named, key=int(number))


def backing_of(
    actor: Actor,
    source: Source,
    *,
    on: date,
    days: int = USUAL_DAYS,
    scope: advice.Scope | None = None,
    numbers: Sequence[str] = (),
) -> advice.Backing:
    """What it rests on as of a day. Raises NotFound where the source is out of sight, Refused for wrong numbers."""
    since = on - timedelta(days=days - 1)
    if source.kind == "topic":
        return analysed.backed_by_topic(actor, source.key, since=since, on=on)
    if source.kind == "task":
        return analysed.backed_by_task(actor, source.key, on=on)
    if source.kind == "finding":
        return advice.backed_by_finding(actor, source.key, since=since, on=on)
    if source.kind == "order":
        return advice.backed_by_order(actor, source.key, on=on)
    if source.kind == "unit":
        wanted = scope or advice.Scope(unit_id=source.key)
        return advice.backed_by_unit(actor, wanted, since=since, on=on)
    return advice.backed_by_numbers(actor, numbers, on=on)


def counts_of(actor: Actor, source: Source, *, on: date) -> dict[int, int]:
    """How many matters each of the offered numbers of days would bring."""
    return {days: len(backing_of(actor, source, on=on, days=days).matter_ids) for days in DAYS}
