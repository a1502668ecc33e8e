"""How common pairs of signs are, as PostgreSQL's own statistics know it."""

from collections.abc import Mapping

from django.db import connection

from huiyin.kernel.refreshed import Refreshed

_SAMPLE = """
SELECT most_common_elems::text::int[], most_common_elem_freqs,
    (SELECT greatest(reltuples, 0) FROM pg_class WHERE oid = 'intake_arrivaltext'::regclass)
FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'intake_arrivaltext' AND attname = 'bigrams'
"""
_ANALYSED = """
SELECT coalesce(greatest(last_analyze, last_autoanalyze), 'epoch') FROM pg_stat_user_tables
WHERE relname = 'intake_arrivaltext'
"""


def _load() -> Mapping[int, int]:
    with connection.cursor() as cursor:
        cursor.execute(_SAMPLE)
        row = cursor.fetchone()
    # Behind the frequencies stand their lowest, their highest and that of empty arrays.
    found = zip(row[0], row[1], strict=False) if row and row[0] else ()
    return {pair: int(part * row[2]) for pair, part in found}


def _version() -> object:
    with connection.cursor() as cursor:
        cursor.execute(_ANALYSED)
        return cursor.fetchone()


_held: Refreshed[Mapping[int, int]] = Refreshed(_load, _version, seconds=300)


def frequencies() -> Mapping[int, int]:
    """How many stored texts hold each common pair, as last counted; rare pairs are not listed."""
    return _held.get()
