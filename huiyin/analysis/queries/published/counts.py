"""The figures of a month by place and field, counted over all ordinary matters; accusations are in none of them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.units import queries as units

#: The place says whether something lies in a district at all, the field's first level of what it is about.
_OF_CLAIMS = """
SELECT m.place_id, left(l.field_code, 2), {parts}
FROM {rows} JOIN matters_claim l ON l.id = {claim} JOIN matters_matter m ON m.id = l.matter_id
WHERE NOT m.restricted AND l.claim_class <> 'accusation' AND l.state <> 'joined' AND {within}
GROUP BY 1, 2
"""
_STATEMENTS = {
    "received": """
SELECT m.place_id, left(l.field_code, 2), count(*)
FROM matters_matter m JOIN matters_claim l ON l.matter_id = m.id
WHERE NOT m.restricted AND l.claim_class <> 'accusation' AND l.state <> 'joined'
AND m.received_at >= %(since)s AND m.received_at < %(until)s
GROUP BY 1, 2
""",
    "handled": _OF_CLAIMS.format(
        rows="matters_clock c",
        claim="c.claim_id",
        parts="count(*) FILTER (WHERE c.ended_on <= c.rolled), count(*) FILTER (WHERE c.ended_on > c.rolled)",
        within="c.rule IN ('T-05', 'T-15', 'X-SUGGEST') AND c.met "
        "AND c.ended_on >= %(first)s AND c.ended_on < %(next)s",
    ),
    "judged": _OF_CLAIMS.format(
        rows="evaluation_evaluation e",
        claim="e.claim_id",
        parts="count(*) FILTER (WHERE e.unit_level >= 3), count(*) FILTER (WHERE e.unit_level < 3)",
        within="e.round = 1 AND e.entered_by = 'petitioner' AND e.at >= %(since)s AND e.at < %(until)s",
    ),
}
_ALL, _EVER = "all", date(1970, 1, 1)

Cells = dict[str, tuple[int, ...]]


def counted(family: str, month: date) -> dict[str, Cells]:
    """By table and name of its group the parts of a family of figures in a month."""
    first = month.replace(day=1)
    return _cells(_rows(family, first, _following(first)))


def so_far(family: str, month: date) -> dict[str, dict[str, int]]:
    """The same of all months up to this one, without parts."""
    found = _cells(_rows(family, _EVER, _following(month)))
    return {table: {name: sum(parts) for name, parts in cells.items()} for table, cells in found.items()}


def _following(month: date) -> date:
    return (month.replace(day=1) + timedelta(days=31)).replace(day=1)


def _cells(rows: Iterable[tuple[Any, ...]]) -> dict[str, Cells]:
    found: dict[str, defaultdict[str, list[int]]] = {"all": _empty(), "district": _empty(), "field": _empty()}
    for place_id, code, *parts in rows:
        names = {"all": _ALL, "district": district_of(place_id), "field": _field(code)}
        for table, name in names.items():
            cell = found[table][name] or [0] * len(parts)
            found[table][name] = [have + more for have, more in zip(cell, parts, strict=True)]
    return {table: {name: tuple(parts) for name, parts in cells.items()} for table, cells in found.items()}


def first_day() -> date | None:
    """The day of the first matter; None where there is none yet."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(received_at) FROM matters_matter")
        (found,) = cursor.fetchone() or (None,)
    return day_of(found) if found else None


def _empty() -> defaultdict[str, list[int]]:
    return defaultdict(list)


def district_of(place_id: int | None) -> str:
    """The name of the district around a place; "" where none is known."""
    around = units.places(units.place(place_id).path) if place_id else {}
    return next((one.name for one in around.values() if one.kind is units.PlaceKind.DISTRICT), "")


def _field(code: str) -> str:
    return catalogue.field_label(code) if code else ""


def _rows(family: str, first: date, following: date) -> list[tuple[Any, ...]]:
    """From a day up to another, without that one."""
    asked = {"first": first, "next": following, "since": _midnight(first), "until": _midnight(following)}
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENTS[family], asked)
        return list(cursor.fetchall())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=SHANGHAI)
