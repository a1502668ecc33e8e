"""Edits from a table as drafts: each row that is whole becomes a draft, each other one is refused with its reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from huiyin.catalogue.actions.draft_edition import draft_edition
from huiyin.catalogue.queries.checking import proposal_faults
from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.queries.editions import editions_of
from huiyin.catalogue.rules.editions import OPEN, Kind
from huiyin.catalogue.rules.flat import LABELS, Misread, unflat
from huiyin.catalogue.rules.kept import without_limits
from huiyin.catalogue.rules.rows_out import row_of
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, Refused

Cells = Sequence[Any]
_FORMULA = ("=", "+", "-", "@")


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
    kind, keys = _columns(header)
    drafted: list[str] = []
    refused: list[RefusedRow] = []
    same = 0
    for number, cells in rows:
        texts = {key: _text(cell) for key, cell in zip(keys, cells, strict=False)}
        code = texts.get("code", "")
        try:
            row = unflat(kind, texts)
            if _stands(kind, code, row):
                same += 1
                continue
            _draft(kind, code, row, why=why, by=by, at=at)
        except (Misread, HuiyinError) as error:
            refused.append(RefusedRow(number, code, str(error)))
        else:
            drafted.append(code)
    return Imported(tuple(drafted), same, tuple(refused))


def _columns(header: Sequence[str]) -> tuple[Kind, list[str]]:
    """Items or paths, by the columns; their order is free."""
    named = [label.strip() for label in header]
    kind = Kind.PATH if LABELS[Kind.PATH]["steps"] in named else Kind.ITEM
    keys = {label: key for key, label in LABELS[kind].items()}
    missing = [label for label in keys if label not in named]
    if missing:
        raise Refused(
            f"表头缺少“{'、'.join(missing)}”，请先导出本类的表格，在其中修改后再导入。",
            code="sheet.header",
            field="file",
        )
    return kind, [keys.get(label, "") for label in named]


def _text(cell: Any) -> str:
    """A cell's text; the apostrophe that keeps a text from being a formula is no part of it."""
    text = "" if cell is None else str(cell)
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULA else text


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
    faults = proposal_faults(kind, made.class_code, row, on=at.date())
    if faults:
        raise Refused("；".join(one.reason for one in faults), code="edition.faulty")
