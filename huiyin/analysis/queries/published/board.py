"""The progress board: ordinary matters under way and those lately answered, without identity; no accusations."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from huiyin.analysis.queries.published.counts import district_of
from huiyin.analysis.rules.published import STAGES, Shown, band, blurred, tail
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import day_of
from huiyin.units import queries as units

BOARD_PAGE, MOST, LATELY = 50, 2_000, 30

# Who asked for secrecy is on no board.
_LATEST = """
SELECT m.number, m.received_at, m.place_id, left(l.field_code, 2), l.state, l.unit_id
FROM matters_matter m JOIN matters_claim l ON l.matter_id = m.id AND l.ordinal = 1
WHERE NOT m.restricted AND NOT m.keep_secret AND l.claim_class <> 'accusation' AND l.state = ANY(%(states)s)
AND (l.ended_on IS NULL OR l.ended_on >= %(since)s)
ORDER BY m.received_at DESC, m.id DESC LIMIT %(most)s
"""


@dataclass(frozen=True, kw_only=True)
class BoardPage:
    """One page of the board, and how many rows there are."""

    rows: tuple[Shown, ...]
    total: int
    page: int


def board(*, on: date, page: int = 1, size: int = BOARD_PAGE) -> BoardPage:
    """The newest first; what tells a row apart is blurred over all rows, so that pages give nothing away."""
    rows = blurred(_latest(on), catalogue.profile().watch.smallest_group)
    page = min(max(page, 1), max(1, -(-len(rows) // size)))
    start = (page - 1) * size
    return BoardPage(rows=rows[start : start + size], total=len(rows), page=page)


def _latest(on: date) -> list[Shown]:
    asked: dict[str, Any] = {"states": list(STAGES), "since": on - timedelta(days=LATELY), "most": MOST}
    with connection.cursor() as cursor:
        cursor.execute(_LATEST, asked)
        rows = cursor.fetchall()
    return [
        Shown(
            tail=tail(number),
            field=catalogue.field_label(code) if code else "",
            district=district_of(place_id),
            unit_id=units.organ_of(unit_id).id,
            stage=STAGES[state],
            days=band((on - day_of(received)).days),
        )
        for number, received, place_id, code, state, unit_id in rows
    ]
