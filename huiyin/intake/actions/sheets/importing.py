"""Taking a sheet in: each row on its own, so that one bad row stops no other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from huiyin.intake.actions.file import file
from huiyin.intake.actions.sheets.columns import mapped
from huiyin.intake.actions.sheets.reading import Sheet
from huiyin.intake.actions.sheets.rows import RowFault, fault_of, submission_of
from huiyin.intake.actions.sorting import sort_out
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import HuiyinError, Refused

Outcome = Literal["registered", "known", "rejected"]


@dataclass(frozen=True)
class RowResult:
    """What became of a row: registered, known from before, or rejected with its fault."""

    row: int
    outcome: Outcome
    number: str = ""
    fault: RowFault | None = None
    cells: tuple[Any, ...] = ()


def import_rows(
    sheet: Sheet,
    *,
    channel: str,
    source: str,
    registrar_id: int | None,
    dry_run: bool,
    by: Actor,
    at: datetime,
) -> Iterator[RowResult]:
    """Register a sheet's rows one by one, each in a transaction of its own, telling of each what became of it.

    Importing again changes nothing: a row is known by its number in the other system, else by its content. With
    `dry_run` everything is checked and nothing stored. Raises Refused when the header cannot be read.
    """
    mapping = mapped(sheet.header)
    for number, cells in sheet.rows:
        try:
            given = submission_of(
                mapping,
                number,
                cells,
                channel=channel,
                source=source,
                until=day_of(at),
                registrar_id=registrar_id,
            )
            if dry_run:
                sort_out(given, by=by, at=at)
                yield RowResult(number, "registered")
                continue
            made = file(given, by=by, at=at)
            yield RowResult(number, "known" if made.known else "registered", number=made.number)
        except HuiyinError as error:
            refusal = (
                error
                if isinstance(error, Refused)
                else Refused(error.message, code=error.code, field=error.field)
            )
            yield RowResult(number, "rejected", fault=fault_of(mapping, number, refusal), cells=tuple(cells))
