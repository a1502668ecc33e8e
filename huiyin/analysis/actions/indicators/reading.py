"""The cases of some matters as they stand, as one statement that yields what is stored of them."""

from datetime import date
from typing import Any

from django.db.models import BigIntegerField, Case, Q, QuerySet, Value, When

from huiyin.analysis.queries.indicators.cases import CASES, condition
from huiyin.analysis.rules.indicators.signs import LENGTHS, STORED, bits
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role

#: Sees all but accusations, of which no indicator counts any.
_EYES = Actor(kind="seat", label="指标汇总", roles=frozenset({Role.SUPERVISOR}))
_FIRST, _LAST = date(1950, 1, 1), date(2150, 1, 1)
_KEYS = ("matter_key", "claim_key", "unit_key", "class_key", "day_key", "signs_key")
_DAYS = "(extract(epoch FROM {name}) / 86400)::int"

Statement = tuple[str, list[Any]]


def cases_of(only: Q) -> Statement:
    """The cases of all sources; `only` says of which matters, by `matter_key`."""
    found = [
        _source(source, part.filter(only))
        for source in STORED
        for part in CASES[source](_EYES, _FIRST, _LAST)
    ]
    told = " UNION ALL ".join(statement for statement, _given in found)
    return told, [value for _statement, given in found for value in given]


def _source(source: str, rows: QuerySet[Any]) -> Statement:
    lengths = LENGTHS if source == "handled" else ()
    asked = rows.order_by().annotate(signs_key=_signs(source)).values(*_KEYS, *lengths)
    statement, given = asked.query.sql_with_params()
    days = ", ".join(_DAYS.format(name=name) for name in lengths) or "NULL::int, NULL::int"
    # Our own names; what was asked for stays apart, in the parameters.
    told = f"SELECT {STORED[source]}, {', '.join(_KEYS)}, {days} FROM ({statement}) AS each"  # noqa: S608
    return told, list(given)


def _signs(source: str) -> Any:
    """The sum of the bits of the parts to which a case belongs."""
    field = BigIntegerField()
    signs: Any = Value(0, output_field=field)
    for one, part in bits(source):
        here = When(condition(part), then=Value(one, output_field=field))
        signs += Case(here, default=Value(0, output_field=field), output_field=field)
    return signs
