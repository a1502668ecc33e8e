"""Where the stored numbers of a span are: sums by day or by month, and cases where a span cuts a month."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.spans import Span, parted
from huiyin.analysis.rules.indicators.signs import CAME, STORED

GROUPS = {
    "": "NULL",
    "unit": "unit_id",
    "class": "claim_class",
    "month": "date_trunc('month', day)::date",
}
_BY_DAY = (
    "SELECT source, day, NULL::bigint AS unit_id, claim_class, signs, n FROM analysis_caseday WHERE {where}"
)
_BY_MONTH = (
    "SELECT source, month AS day, unit_id, claim_class, signs, n FROM analysis_casemonth WHERE {where}"
)
_CASES = (
    "SELECT {source} AS source, day, unit_id, claim_class, signs, {sign} AS n "
    "FROM analysis_countedcase WHERE {where}"
)


@dataclass(kw_only=True)
class Asked:
    """Pieces of a statement with what is asked for; every value stays apart from the words."""

    held: Held
    pieces: list[str] = field(default_factory=list)
    given: list[Any] = field(default_factory=list)

    def sums(self, sources: Sequence[int], span: Span, by: str) -> None:
        """Ask for the numbers of a span, without the matters that have moved on."""
        for source in sources:
            if by == "unit":
                self._by_month(source, span)
            else:
                self._add(_BY_DAY, "source = %s AND area = ANY(%s) AND day BETWEEN %s AND %s", source, *span)
            if self.held.moved:
                self._cases(source, span, -1, "AND matter_id = ANY(%s)", list(self.held.moved))

    def rows(self, head: str, tail: str) -> list[tuple[Any, ...]]:
        """The answer: `head` is what is selected of the pieces, `tail` how it is grouped."""
        return self.told(f"{head} FROM ({' UNION ALL '.join(self.pieces)}) AS c {tail}")

    def told(self, statement: str) -> list[tuple[Any, ...]]:
        """The answer to a whole statement."""
        with connection.cursor() as cursor:
            cursor.execute(statement, self.given)
            return list(cursor.fetchall())

    def _by_month(self, source: int, span: Span) -> None:
        found = parted(*span)
        for months in found.months:
            self._add(
                _BY_MONTH, "source = %s AND area = ANY(%s) AND month BETWEEN %s AND %s", source, *months
            )
        for days, sign in found.days:
            self._cases(source, days, sign)

    def _add(self, piece: str, where: str, source: int, *days: Any) -> None:
        self.pieces.append(piece.format(where=where))
        self.given += [source, self.held.areas, *days]

    def _cases(self, source: int, span: Span, sign: int, more: str = "", *given: Any) -> None:
        where = f"source = %s AND day BETWEEN %s AND %s AND areas && %s::bigint[] {more}"
        self.pieces.append(_CASES.format(source=source, sign=sign, where=where))
        # Cases that came are stored but once.
        kept = STORED["received"] if source == CAME else source
        self.given += [kept, *span, self.held.areas, *given]
