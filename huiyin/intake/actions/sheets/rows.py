"""From a row of cells to a submission, or to the column that cannot be read and why."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.intake.actions.sheets.columns import Mapping
from huiyin.intake.actions.sheets.encodings import UNREADABLE
from huiyin.intake.actions.sheets.moments import moment
from huiyin.intake.submission import Submission
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.matters.queries import EVENT_DAY
from huiyin.people.actions import PetitionerDraft
from huiyin.people.queries import IdType
from huiyin.units import queries as units

SEALED = "（已加密保存）"
_CLASSES = {"申诉求决": "petition", "建议意见": "suggestion", "检举控告": "accusation"}
_YES = {"是", "1", "true", "yes", "y", "要求保密", "保密"}
#: How a field of a submission is called in a sheet.
_COLUMN_OF = {"claims": "text", "place_id": "place", "petitioner": "name", "accused_unit_ids": "accused"}


@dataclass(frozen=True)
class RowFault:
    """Why a row was not taken: its number in the sheet, the column, the reason."""

    row: int
    column: str
    reason: str


def submission_of(
    mapping: Mapping,
    number: int,
    cells: Sequence[Any],
    *,
    channel: str,
    source: str,
    until: date,
    registrar_id: int | None = None,
) -> Submission:
    """What a row says; nothing of it happened after `until`. Raises Refused with the field that cannot be read."""
    _check_readable(mapping, cells)
    said = {field: _text(mapping.cell(cells, field)) for field in mapping.places}
    place = units.place_named_in(said["place"]) if said.get("place") else None
    claim_class = _CLASSES.get(said.get("claim_class", ""), "")
    content = {name: _text(cell) for name, cell in zip(mapping.header, cells, strict=False)}
    return Submission(
        channel=channel,
        title=said.get("title", ""),
        text=said.get("text") or said.get("title", ""),
        key=_key(said.get("key", ""), content, channel=channel, source=source),
        received_at=_received(mapping, cells),
        raw={"cells": _as_it_came(mapping, content), "row": number, "source": source},
        extra=_event_day(mapping, cells, until=until),
        petitioner=_petitioner(said, source=source),
        people_count=_count(said.get("people_count", "")),
        place_id=place.id if place else None,
        spot=said.get("place", ""),
        claim_class=claim_class,
        accused=said.get("accused", ""),
        keep_secret=said.get("keep_secret", "").lower() in _YES,
        registrar_id=registrar_id,
    )


def fault_of(mapping: Mapping, number: int, refusal: Refused) -> RowFault:
    """A refusal as the row's fault, with the column as the file names it."""
    field = _COLUMN_OF.get(refusal.field or "", refusal.field or "")
    known = field in mapping.places
    return RowFault(number, mapping.name_of(field) if known else field, refusal.message)


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        # Sheets keep telephone numbers and identifiers as numbers.
        return str(int(cell))
    # The sign that keeps a cell from being read as a formula is ours, not the writer's.
    return re.sub(r"^'(?=[=+\-@\t])", "", str(cell)) if cell is not None else ""


def _check_readable(mapping: Mapping, cells: Sequence[Any]) -> None:
    for field, place in mapping.places.items():
        if place < len(cells) and UNREADABLE in str(cells[place]):
            raise Refused(
                "有无法识别的字符，文件编码可能已损坏。请从原系统重新导出，保存为 UTF-8 或 GBK。",
                code="row.encoding",
                field=field,
            )
    if len(cells) > len(mapping.header) and any(
        str(cell or "").strip() for cell in cells[len(mapping.header) :]
    ):
        raise Refused(
            f"此行有{len(cells)}格，表头只有{len(mapping.header)}列。请检查内容中的引号和分隔符。",
            code="row.too_long",
            field="text",
        )


def _received(mapping: Mapping, cells: Sequence[Any]) -> datetime | None:
    return _moment(mapping, cells, "received_at")


def _event_day(mapping: Mapping, cells: Sequence[Any], *, until: date) -> dict[str, str]:
    """The day from which limits of other procedures count (P-7)."""
    found = _moment(mapping, cells, EVENT_DAY)
    if found is None:
        return {}
    if day_of(found) > until:
        raise Refused("发生日期晚于今天，请核对；不知道的可以不填。", code="date.future", field=EVENT_DAY)
    return {EVENT_DAY: day_of(found).isoformat()}


def _moment(mapping: Mapping, cells: Sequence[Any], field: str) -> datetime | None:
    cell = mapping.cell(cells, field)
    try:
        return moment(cell)
    except (ValueError, OverflowError) as error:
        raise Refused(
            f"日期“{cell}”无法识别，请写成 2026-11-22 09:30 的样式。", code="row.date", field=field
        ) from error


def _count(text: str) -> int:
    if not text.strip():
        return 0
    try:
        return int(float(tidy(text).removesuffix("人")))
    except (ValueError, OverflowError) as error:
        raise Refused(
            f"人数“{text}”无法识别，请填写整数。", code="row.people", field="people_count"
        ) from error


def _key(written: str, content: dict[str, str], *, channel: str, source: str) -> str:
    """The other system's own number; without one, the content itself."""
    if written.strip():
        name = f"{source}/{tidy(written)}"
        return f"{channel}:{name}" if len(name) <= 60 else f"{channel}:{_digest(name)}"
    return f"{channel}:{_digest(json.dumps([source, content], ensure_ascii=False, sort_keys=True))}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:40]


def _petitioner(said: dict[str, str], *, source: str) -> PetitionerDraft | None:
    draft = PetitionerDraft(
        name=said.get("name", ""),
        phone=said.get("phone", ""),
        id_number=said.get("id_number", ""),
        address=said.get("address", ""),
        email=said.get("email", ""),
    )
    user = tidy(said.get("user", ""))
    if user and not draft.id_number:
        # Of a message board only the user's own sign is known; it tells who wrote twice, and is sealed like a name.
        draft = PetitionerDraft(
            name=draft.name,
            phone=draft.phone,
            id_type=IdType.OTHER,
            id_number=_account(user, source),
            address=draft.address,
            email=draft.email,
        )
    return None if draft.is_blank else draft


def _account(user: str, source: str) -> str:
    plain = re.sub(r"[^0-9A-Za-z\u4e00-\u9fff]", "", f"{source}{user}")
    whole = plain == f"{source}{user}" and len(plain) <= 20
    return f"网络账号{plain if whole else _digest(f'{source}/{user}')[:20]}"


def _as_it_came(mapping: Mapping, content: dict[str, str]) -> dict[str, str]:
    """The row as it came; names and contacts lie sealed elsewhere."""
    personal = {mapping.header[place] for place in range(len(mapping.header)) if mapping.is_personal(place)}
    return {name: SEALED if name in personal and cell else cell for name, cell in content.items()}
