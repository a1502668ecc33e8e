"""The tables in which cases are added up: by what each does, and the statements that change or make it."""

from collections.abc import Iterable

from huiyin.analysis.rules.indicators.signs import DUE, FIELDS, MEASURED, OPEN, STORED, bits

#: By what each is parted; those of the second kind hold how many cases took so many days.
KEYS: dict[str, tuple[str, ...]] = {
    "caseday": ("source", "area", "day", "claim_class"),
    "casemonth": ("source", "area", "month", "unit_id", "claim_class"),
    "caseturn": ("source", "area", "day", "unit_id"),
}
LENGTH_KEYS: dict[str, tuple[str, ...]] = {
    "caselength": ("of", "area", "month", "claim_class", "days"),
    "unitlength": ("of", "area", "year", "unit_id", "days"),
}
_MORE = {FIELDS: ("caseday",), OPEN: ("caseday", "caseturn"), DUE: ("caseday",)}

MIDDLES = ", ".join(
    f"percentile_cont(0.5) WITHIN GROUP (ORDER BY {name}) FILTER (WHERE {sign} = 0 OR signs & {sign} <> 0)"
    for name, sign in MEASURED
)
_TYPES = {
    "source": "smallint",
    "of": "smallint",
    "area": "bigint",
    "unit_id": "bigint",
    "claim_class": "text",
    "days": "int",
}
# All rows in one statement, column by column: one by one they would take five times as long.
_ADDED = """
INSERT INTO analysis_{table} AS kept ({keys}, n, parts{more})
SELECT {keys}, n, parts::int[]{empty} FROM unnest({columns}, %s::int[], %s::text[]) AS given ({keys}, n, parts)
ON CONFLICT ({keys}) DO UPDATE SET n = kept.n + excluded.n, parts = ARRAY(
    SELECT was + more FROM unnest(kept.parts, excluded.parts) WITH ORDINALITY AS b (was, more, place) ORDER BY place
)
"""
_LONGER = """
INSERT INTO analysis_{table} AS kept ({keys}, n)
SELECT {keys}, n FROM unnest({columns}, %s::int[]) AS given ({keys}, n)
ON CONFLICT ({keys}) DO UPDATE SET n = kept.n + excluded.n
"""
_EMPTY = """
DELETE FROM analysis_{table} AS kept USING unnest({columns}) AS given ({keys}) WHERE kept.n = 0 AND {same}
"""
# In order, so that what is asked for together lies together: of many millions not all is in memory.
_ALL = """
INSERT INTO analysis_{table} ({keys}, n, parts{more})
SELECT {chosen}, count(*), ARRAY[{parts}]::int[]{made}
FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area
WHERE source = {source} GROUP BY {keys} ORDER BY {keys}
"""
_ALL_LENGTHS = """
INSERT INTO analysis_{table} ({keys}, n)
SELECT {chosen}, count(*)
FROM analysis_countedcase CROSS JOIN LATERAL unnest(areas) AS area
CROSS JOIN LATERAL (VALUES {lengths}) AS measured (of, length, sign)
WHERE days IS NOT NULL AND (sign = 0 OR signs & sign <> 0) GROUP BY {places}
"""
_CHOSEN = {
    "month": "date_trunc('month', day)::date AS month",
    "year": "date_trunc('year', day)::date AS year",
}


def of_source(source: int) -> tuple[str, ...]:
    """In which tables its cases are added up."""
    return _MORE.get(source, ("caseday", "casemonth"))


def added(table: str) -> str:
    """The statement that adds keys, how many, and how many of each part as PostgreSQL reads an array."""
    long = {"more": ", middles", "empty": ", '{}'"} if table == "casemonth" else {"more": "", "empty": ""}
    return _ADDED.format(table=table, **_told(KEYS[table]), **long)


def longer(table: str) -> str:
    """The statement that adds keys and how many."""
    return _LONGER.format(table=table, **_told(LENGTH_KEYS[table]))


def emptied(table: str) -> str:
    """The statement that removes keys of which nothing is left."""
    return _EMPTY.format(table=table, **_told(KEYS[table]))


def made(source: str, table: str) -> str:
    """The statement that adds up all cases of a source."""
    middles = f"ARRAY[{MIDDLES}]" if source == "handled" else "'{}'"
    return _ALL.format(
        table=table,
        keys=", ".join(KEYS[table]),
        chosen=_chosen(KEYS[table]),
        parts=", ".join(f"count(*) FILTER (WHERE signs & {bit} <> 0)" for bit, _part in bits(source)),
        more=", middles" if table == "casemonth" else "",
        made=f", {middles}" if table == "casemonth" else "",
        source=STORED[source],
    )


def made_lengths(table: str) -> str:
    """The statement that adds up how long all cases took."""
    keys = LENGTH_KEYS[table]
    return _ALL_LENGTHS.format(
        table=table,
        keys=", ".join(keys),
        chosen=_chosen("length" if key == "days" else key for key in keys),
        lengths=", ".join(f"({of}, {name}, {sign}::bigint)" for of, (name, sign) in enumerate(MEASURED)),
        places=", ".join(str(place) for place, _key in enumerate(keys, start=1)),
    )


def _told(keys: tuple[str, ...]) -> dict[str, str]:
    return {
        "keys": ", ".join(keys),
        "columns": ", ".join(f"%s::{_TYPES.get(key, 'date')}[]" for key in keys),
        "same": " AND ".join(f"kept.{key} = given.{key}" for key in keys),
    }


def _chosen(keys: Iterable[str]) -> str:
    return ", ".join(_CHOSEN.get(key, key) for key in keys)
