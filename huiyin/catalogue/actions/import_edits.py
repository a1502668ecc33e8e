"""Edits from a table as drafts: each row that is whole becomes a draft, each other one is refused with its reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.catalogue.actions.draft_edition import draft_edition
from huiyin.catalogue.queries.checking import proposal_faults, sound_from
from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.queries.editions import editions_of
from huiyin.catalogue.rules.editions import OPEN, Kind
from huiyin.catalogue.rules.flat import Misread, unflat
from huiyin.catalogue.rules.kept import without_limits
from huiyin.catalogue.rules.rows_out import row_of
from huiyin.catalogue.rules.table import Cells, columns, table_rows
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import HuiyinError, Refused


@dataclass(frozen=True)
class RefusedRow:
    """A row that became no draft: its number in the sheet, its code, and why."""

    row: int
    code: str
    reason: str


@dataclass(frozen=True)
class Imported:
    """What came of a file: codes that became drafts, how many rows say what stands already, and the refused."""

    drafted: tuple[str, ...]
    same: int
    refused: tuple[RefusedRow, ...]


def import_edits(
    header: Sequence[str], rows: Iterable[tuple[int, Cells]], *, why: str, by: Actor, at: datetime
) -> Imported:
    """Rows as the export writes them; what is published stays. Raises Refused "sheet.header" for other columns."""
    kind, keys = columns(header)
    drafted: list[str] = []
    refused: list[RefusedRow] = []
    same = 0
    for line in table_rows(keys, rows):
        try:
            row = unflat(kind, line.texts)
            if _stands(kind, line.code, row):
                same += 1
                continue
            _draft(kind, line.code, row, why=why, by=by, at=at)
        except (Misread, HuiyinError) as error:
            refused.append(RefusedRow(line.number, line.code, str(error)))
        else:
            drafted.append(line.code)
    return Imported(tuple(drafted), same, tuple(refused))


def _stands(kind: Kind, code: str, row: dict[str, Any]) -> bool:
    """Whether this is what stands, or what somebody has drafted already."""
    here = standing()
    known = here.items.get(code) if kind is Kind.ITEM else here.paths.get(code)
    newest = next((one for one in editions_of(kind, code) if one.state in OPEN), None)
    if newest is not None:
        return without_limits(newest.content) == row
    return known is not None and row_of(known) == row


@transaction.atomic
def _draft(kind: Kind, code: str, row: dict[str, Any], *, why: str, by: Actor, at: datetime) -> None:
    here = standing()
    known = here.items.get(code) if kind is Kind.ITEM else here.paths.get(code)
    class_code = known.class_code if known else code.partition("-")[0]
    made = draft_edition(kind, class_code, row, why=why, by=by, at=at)
    faults = proposal_faults(kind, made.class_code, row, on=day_of(at))
    if faults and sound_from(kind, made.class_code, row, on=day_of(at)) is None:
        raise Refused("；".join(one.reason for one in faults), code="edition.faulty")
