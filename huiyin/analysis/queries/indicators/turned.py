"""What stands open with whom and whence it came, and fields of the contents by month: sums that are those of now."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Count, F
from django.db.models.functions import TruncMonth

from huiyin.analysis.queries.indicators.cases import as_they_stand, condition
from huiyin.analysis.queries.indicators.held import Held, held
from huiyin.analysis.queries.indicators.stored import Asked
from huiyin.analysis.rules.indicators.signs import FIELDS, OPEN, TURNS, bit, turn
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.matters.queries.turning import DAWN

Found = Iterable[tuple[Any, ...]]
Fields = dict[tuple[str, date], int]
"""How many by field of the first level and first day of the month."""


def standings(actor: Actor, *, on: date) -> matters.Standings:
    """Return what `matters.standings` does, from sums where the seat sees just what they hold."""
    known = None if actor.has(Role.DISCIPLINE) else held(actor)
    if known is None:
        return matters.standings(actor, on=on)
    return matters.Standings(
        units=dict(_standing((*_turned(known, on, "unit"), *_moved(actor, known, on, "unit_key")))),
        channels=dict(_standing((*_turned(known, on, "class"), *_moved(actor, known, on, "class_key")))),
    )


def field_months(actor: Actor, *, since: date, until: date) -> Fields:
    """Return by field of the first level and first day of the month how many confirmed claims one may see; each is a
    list of `claims_confirmed`.
    """
    return _field_months(actor, held(actor), since, until)


def recounted_fields(actor: Actor, *, since: date, until: date) -> Fields:
    """Return the same from all claims as they stand, whatever is stored."""
    return _field_months(actor, None, since, until)


def _field_months(actor: Actor, known: Held | None, since: date, until: date) -> Fields:
    found: Counter[tuple[str, date]] = Counter()
    for field, month, many in _fields(known, since, until) if known else ():
        found[field, month] += many
    for part in as_they_stand(actor, known, "fields", since, until):
        rows: Any = part.order_by().values(month=TruncMonth("day_key"), field=F("class_key"))
        for row in rows.annotate(n=Count("pk")):
            found[row["field"], row["month"]] += row["n"]
    return {key: many for key, many in found.items() if many}


def _fields(known: Held, since: date, until: date) -> Found:
    asked = Asked(held=known, bits=(0,))
    asked.sums(FIELDS, (since, until), "class")
    return asked.rows(
        "SELECT claim_class, date_trunc('month', day)::date, sum(part0)::bigint", "GROUP BY 1, 2"
    )


def _turned(known: Held, on: date, by: str) -> Found:
    """By unit, or by the channel that stands for the class: how many have turned each way by the day."""
    asked = Asked(held=known, bits=[bit("open", turn(kind)) for kind in TURNS])
    asked.sums(OPEN, (DAWN, on), by)
    told = ", ".join(f"sum(part{place})::bigint" for place, _kind in enumerate(TURNS))
    return asked.rows(f"SELECT {'unit_id' if by == 'unit' else 'claim_class'}, {told}", "GROUP BY 1")


def _moved(actor: Actor, known: Held, on: date, by: str) -> Iterator[tuple[Any, ...]]:
    """Those of the matters that have moved on, as they stand."""
    counts = {kind: Count("pk", filter=condition(turn(kind))) for kind in TURNS}
    for part in as_they_stand(actor, known, "open", DAWN, on):
        rows: Any = part.filter(day_key__lte=on).order_by()
        yield from rows.values_list(by).annotate(**counts)


def _standing(rows: Found) -> Iterator[tuple[Any, matters.Standing]]:
    sums: dict[Any, Counter[str]] = {}
    for key, *turns in rows:
        sums.setdefault(key, Counter()).update(dict(zip(TURNS, turns, strict=True)))
    for key, one in sums.items():
        if one["open"]:
            yield key, matters.Standing(open=one["open"], soon=one["soon"] - one["past"], late=one["late"])
