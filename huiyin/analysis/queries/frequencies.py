"""How common keys are, as PostgreSQL's own statistics know it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from django.db import connection

from huiyin.analysis.rules.likeness import Weights
from huiyin.kernel.refreshed import Refreshed

_SAMPLE = """
SELECT most_common_elems::text::int[], most_common_elem_freqs,
    (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = %(table)s::regclass)
FROM pg_stats WHERE schemaname = current_schema() AND tablename = %(table)s AND attname = 'keys'
"""
_ANALYSED = """
SELECT coalesce(greatest(last_analyze, last_autoanalyze), 'epoch') FROM pg_stat_user_tables
WHERE relid = %(table)s::regclass
"""


@dataclass(frozen=True)
class Frequencies:
    """By key how many of all stored texts hold it; rare keys are not listed, and held by at most `least`."""

    held: Mapping[int, int]
    rows: int
    least: int

    @cached_property
    def weights(self) -> Weights:
        """How much each key tells of a text."""
        return Weights.of(self.held, self.rows, self.least)

    def of(self, key: int) -> int:
        """How many texts hold a key, at most."""
        return self.held.get(key, self.least)

    def most(self, keys: Iterable[int]) -> int:
        """How many texts can hold all the keys; without any key all can."""
        return min((self.of(key) for key in keys), default=self.rows)


def _load(table: str) -> Frequencies:
    with connection.cursor() as cursor:
        cursor.execute(_SAMPLE, {"table": table})
        row = cursor.fetchone()
    if not row or not row[0]:
        return Frequencies({}, 0, 0)
    # Behind the frequencies stand their lowest, their highest and that of empty arrays.
    pairs, shares = row[0], row[1][: len(row[0])]
    return Frequencies(
        {key: int(share * row[2]) for key, share in zip(pairs, shares, strict=True)},
        int(row[2]),
        int(min(shares) * row[2]),
    )


def _version(table: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(_ANALYSED, {"table": table})
        return cursor.fetchone()


_held: dict[str, Refreshed[Frequencies]] = {
    table: Refreshed(partial(_load, table), partial(_version, table), seconds=300)
    for table in ("analysis_mattertext", "analysis_papertext", "analysis_sealedtext")
}


def frequencies(table: str) -> Frequencies:
    """How common keys are among the texts of a table, as last counted."""
    return _held[table].get()
