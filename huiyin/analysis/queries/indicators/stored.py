"""Where the stored numbers of a span are: sums by day or by month, and cases where a span cuts a month."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from huiyin.analysis.queries.indicators.held import Held
from huiyin.analysis.queries.indicators.spans import Span, parted
from huiyin.analysis.rules.indicators.signs import OPEN

GROUPS = {
    "": "NULL",
    "unit": "unit_id",
    "class": "claim_class",
    "month": "date_trunc('month', day)::date",
}
_BY_DAY = (
    "SELECT {piece} AS piece, day, NULL::bigint AS unit_id, claim_class, {told} FROM analysis_caseday "
    "WHERE {where}"
)
_BY_MONTH = "SELECT {piece} AS piece, month AS day, unit_id, claim_class, {told} FROM analysis_casemonth WHERE {where}"
_BY_TURN = (
    "SELECT {piece} AS piece, day, unit_id, '' AS claim_class, {told} FROM analysis_caseturn WHERE {where}"
)
_CASES = "SELECT {piece} AS piece, day, unit_id, claim_class, {told} FROM analysis_countedcase WHERE {where}"


@dataclass(kw_only=True)
class Asked:
    """Pieces of a statement with what is asked for; every value stays apart from the words.

    Of each of the `bits` the pieces have a column, `part` with its place: 0 means all cases.
    """

    held: Held
    bits: Sequence[int] = ()
    pieces: list[str] = field(default_factory=list)
    given: list[Any] = field(default_factory=list)

    def sums(self, source: int, span: Span, by: str, *, piece: int = 0) -> None:
        """Ask for the numbers of a span, without the matters that have moved on; rows say of which `piece` they are.

        A day does not tell that: where a span cuts a month, days outside the span are taken off the whole month.
        """
        if by == "unit" and source == OPEN:
            self._add(_BY_TURN, "day", source, span, piece)
        elif by == "unit":
            found = parted(*span)
            for months in found.months:
                self._add(_BY_MONTH, "month", source, months, piece)
            for days, sign in found.days:
                self._cases(source, days, sign, piece)
        else:
            self._add(_BY_DAY, "day", source, span, piece)
        if self.held.moved:
            self._cases(source, span, -1, piece, " AND matter_id = ANY(%s)", list(self.held.moved))

    def rows(self, head: str, tail: str) -> list[tuple[Any, ...]]:
        """The answer: `head` is what is selected of the pieces, `tail` how it is grouped."""
        return self.told(f"{head} FROM ({' UNION ALL '.join(self.pieces)}) AS c {tail}")

    def told(self, statement: str) -> list[tuple[Any, ...]]:
        """The answer to a whole statement."""
        with connection.cursor() as cursor:
            cursor.execute(statement, self.given)
            return list(cursor.fetchall())

    def _add(self, words: str, day: str, source: int, span: Span, piece: int) -> None:
        told = ", ".join(
            f"{f'parts[{bit.bit_length()}]' if bit else 'n'} AS part{place}"
            for place, bit in enumerate(self.bits)
        )
        where = f"source = %s AND area = ANY(%s) AND {day} BETWEEN %s AND %s"
        self.pieces.append(words.format(piece=piece, told=told, where=where))
        self.given += [source, self.held.areas, *span]

    def _cases(self, source: int, span: Span, sign: int, piece: int, more: str = "", *given: Any) -> None:
        told = ", ".join(
            f"{f'CASE WHEN signs & {bit} <> 0 THEN {sign} ELSE 0 END' if bit else sign} AS part{place}"
            for place, bit in enumerate(self.bits)
        )
        where = f"source = %s AND day BETWEEN %s AND %s AND areas && %s::bigint[]{more}"
        self.pieces.append(_CASES.format(piece=piece, told=told, where=where))
        self.given += [source, *span, self.held.areas, *given]
