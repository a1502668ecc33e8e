"""Ordinary matters whose words are derived and that were not looked at for topics yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.db import connection

from huiyin.analysis.rules.topics import WINDOW

#: Keys are given before commit, so a lower one may appear after a higher one; so far back is looked each time.
LOOK_BACK = 20_000

_FROM = """
SELECT t.matter_id, left(t.text, 1000), (m.received_at AT TIME ZONE 'Asia/Shanghai')::date, m.place_id,
    coalesce(m.first_unit_id, m.registrar_id), m.channel
FROM analysis_mattertext t
JOIN matters_matter m ON m.id = t.matter_id AND NOT m.restricted
"""
_UNREAD = """
WHERE NOT EXISTS (SELECT FROM analysis_topicsigns s WHERE s.matter_id = t.matter_id)
    AND m.received_at >= (SELECT max(received_at) - make_interval(days => %(days)s) FROM matters_matter)
    AND t.matter_id > %(after)s
ORDER BY t.matter_id LIMIT %(limit)s
"""
_NEWEST = "SELECT coalesce(max(matter_id), 0) FROM analysis_topicsigns"
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Unread:
    """A matter as topics need it. The first line of the text is its heading."""

    matter_id: int
    text: str
    day: date
    place_id: int | None
    unit_id: int | None
    channel: str

    @property
    def heading(self) -> str:
        """What it says it is about."""
        return self.text.partition("\n")[0]


def unread(limit: int, *, whole: bool) -> list[Unread]:
    """Up to so many, in order; `whole` looks through all that may still meet others, not only the newest."""
    with connection.cursor() as cursor:
        cursor.execute(_NEWEST)
        after = 0 if whole else cursor.fetchone()[0] - LOOK_BACK
        cursor.execute(_FROM + _UNREAD, {"days": WINDOW, "after": after, "limit": limit})
        return [Unread(*row) for row in cursor.fetchall()]


def every() -> Iterator[list[Unread]]:
    """All ordinary matters in order, many at a time; inside a transaction."""
    with connection.chunked_cursor() as cursor:
        cursor.execute(_FROM + "ORDER BY t.matter_id")
        while rows := cursor.fetchmany(_AT_ONCE):
            yield [Unread(*row) for row in rows]


def headings(matter_ids: list[int]) -> dict[int, str]:
    """The first lines of matters."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT matter_id, split_part(left(text, 300), E'\\n', 1) FROM analysis_mattertext "
            "WHERE matter_id = ANY(%s)",
            [matter_ids],
        )
        return dict(cursor.fetchall())
