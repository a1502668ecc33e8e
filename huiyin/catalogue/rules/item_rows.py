"""An item read from a row of data and checked by itself."""

from typing import Any

from huiyin.catalogue.rules.bases import Citation
from huiyin.catalogue.rules.entries import DRAFT, LEVEL_LABELS, PUBLISHED, CatalogueClass, Item
from huiyin.catalogue.rules.faults import Fault, RowReader

REQUEST_LENGTH, COVERS_LENGTH = 24, 90
LABELS = {
    "code": "编号（code）",
    "request": "事项名称（request）",
    "covers": "包括的情形（covers）",
    "words": "群众用语（words）",
    "paths": "法定途径（paths）",
    "bodies": "承办机关（bodies）",
    "bring": "应带材料（bring）",
    "basis": "法律依据（basis）",
    "law": "法律名称（law）",
    "article": "条文（article）",
    "quote": "引文（quote）",
    "note": "说明（note）",
    "state": "状态（state）",
    "name": "名称（name）",
    "publisher": "公布单位（publisher）",
    "about": "说明（about）",
}


def read_class(data: dict[str, Any], file: str) -> tuple[CatalogueClass | None, list[Fault]]:
    """The head of a class file."""
    reader = RowReader(file, str(data.get("code") or "文件开头"), data, LABELS)
    texts = {key: reader.words(key) for key in ("code", "name", "publisher", "about")}
    reader.words("source")
    return (None if reader.faults else CatalogueClass(**texts)), reader.faults


def read_item(row: dict[str, Any], file: str, class_code: str) -> tuple[Item | None, list[Fault]]:
    """An item by itself; None with all reasons when something is missing. A draft may be half filled."""
    name = str(row.get("code") or row.get("request") or "没有编号的事项")
    reader = RowReader(file, name, row, LABELS)
    item = Item(
        code=reader.words("code"),
        class_code=class_code,
        request=reader.words("request", most=REQUEST_LENGTH),
        covers=reader.words("covers", most=COVERS_LENGTH),
        words=reader.listed("words"),
        paths=reader.listed("paths"),
        bodies=_bodies(reader),
        bring=reader.listed("bring"),
        basis=_basis(reader),
        note=reader.words("note", needed=False),
        state=reader.one_of("state", (PUBLISHED, DRAFT), row.get("state") or PUBLISHED),
        file=file,
    )
    _check(reader, item)
    if item.state == DRAFT and item.code:
        return item, []
    return (None if reader.faults else item), reader.faults


def _check(reader: RowReader, item: Item) -> None:
    if item.code and not item.code.startswith(f"{item.class_code}-"):
        reader.fault(f"编号应以类别代码“{item.class_code}-”开头，请改正")
    for word in item.words:
        if len(word) < 2:
            reader.fault(f"群众用语“{word}”至少两个字，请改正")


def _bodies(reader: RowReader) -> dict[str, str]:
    value = reader.row.get("bodies") or {}
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        reader.fault("承办机关（bodies）应按层级写明机关名称，请改正")
        return {}
    named = {level: body.strip() for level, body in value.items() if body.strip()}
    if not named:
        reader.fault("缺少承办机关（bodies）（R-308），请至少写明一级")
    return {level: body for level, body in named.items() if reader.one_of("bodies", LEVEL_LABELS, level)}


def _basis(reader: RowReader) -> tuple[Citation, ...]:
    rows = reader.rows("basis")
    if not rows:
        reader.fault("缺少法律依据（basis）（R-308），请至少写一条")
    found = []
    for number, row in enumerate(rows, 1):
        below = RowReader(reader.file, f"{reader.name} basis {number}", row, LABELS, reader.faults)
        found.append(Citation(below.words("law"), below.words("article"), below.words("quote")))
    return tuple(found)
