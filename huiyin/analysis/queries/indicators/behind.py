"""The claims behind a number, found by the conditions by which it was counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, ExpressionWrapper, F, QuerySet

from huiyin.analysis.models import CountedCase
from huiyin.analysis.queries.indicators.cases import as_they_stand, condition
from huiyin.analysis.queries.indicators.held import Held, held
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.signs import STORED, bit
from huiyin.kernel.actor import Actor


@dataclass(frozen=True, kw_only=True)
class Narrow:
    """Of one unit or of several, of one class (empty: not confirmed yet), or of all."""

    unit_id: int | None = None
    unit_ids: tuple[int, ...] | None = None
    claim_class: str | None = None


ALL = Narrow()


def claims_behind(
    actor: Actor, indicator: Indicator, name: str, *, since: date, until: date, narrow: Narrow = ALL
) -> tuple[int, ...]:
    """Return them, the newest first; a claim stands there once for each of its cases."""
    known = held(actor) if indicator.source in STORED else None
    narrowed: dict[str, Any] = {}
    if narrow.unit_id is not None:
        narrowed["unit_key"] = narrow.unit_id
    if narrow.unit_ids is not None:
        narrowed["unit_key__in"] = narrow.unit_ids
    if narrow.claim_class is not None:
        narrowed["class_key"] = narrow.claim_class
    found: list[int] = []
    for rows in _cases(actor, known, indicator, name, since, until):
        found += rows.filter(**narrowed).values_list("claim_key", flat=True)
    return tuple(sorted(found, reverse=True))


def _cases(
    actor: Actor, known: Held | None, one: Indicator, name: str, since: date, until: date
) -> Iterator[QuerySet[Any]]:
    """Stored ones, and those of matters that have moved on as they stand; or all as they stand."""
    if known:
        yield _stored(known, one, name, since, until)
    for part in as_they_stand(actor, known, one.source, since, until):
        yield part.filter(condition(one.parts[name]))


def _stored(known: Held, one: Indicator, name: str, since: date, until: date) -> QuerySet[Any]:
    rows: QuerySet[Any] = CountedCase.objects.filter(
        source=STORED[one.source], day__range=(since, until), areas__overlap=known.areas
    )
    sign = bit(one.source, one.parts[name])
    if sign:
        rows = rows.annotate(hit=ExpressionWrapper(F("signs").bitand(sign), output_field=BigIntegerField()))
        rows = rows.filter(hit=sign)
    named = {"claim_key": F("claim_id"), "unit_key": F("unit_id"), "class_key": F("claim_class")}
    told: QuerySet[Any] = rows.exclude(matter_id__in=known.moved).annotate(**named)
    return told
