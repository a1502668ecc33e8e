"""Items and paths as flat texts, one for each field: what a form asks, a sheet holds and a comparison shows.

A text of several lines has one thing a line; parts of a line stand between ｜ signs.
"""

import re
from collections.abc import Mapping
from typing import Any

from huiyin.catalogue.rules.editions import Kind
from huiyin.catalogue.rules.entries import LEVEL_LABELS, ORGAN, PETITIONER, TYPE_LABELS, WHO_LABELS
from huiyin.deadlines.limits import UNIT_LABELS

BAR = "｜"
PUBLISH, HOLD_BACK = "公布", "暂不公布"
_STATES = {"published": PUBLISH, "draft": HOLD_BACK}
_WHOSE = {PETITIONER: "您", ORGAN: "办理机关"}
_UNITS = {unit.value: label for unit, label in UNIT_LABELS.items()}
_CITED = re.compile(
    r"《(?P<law>.+)》(?P<article>第[^：:]+条(?:之[一二三四五六七八九十]+)?)(?:[：:](?P<quote>.*))?"
)
_SPAN = re.compile(r"(\d+)(日|个工作日|个月)")

ITEM_LABELS = {
    "code": "编号",
    "request": "事项名称",
    "covers": "包括的情形",
    "words": "群众用语",
    "paths": "法定途径",
    **{f"body_{level}": f"{label}承办机关" for level, label in LEVEL_LABELS.items()},
    "bring": "应带材料",
    "basis": "法律依据",
    "note": "说明",
    "state": "状态",
}
PATH_LABELS = {
    "code": "编号",
    "name": "名称",
    "request": "适用的请求",
    "type": "途径类型",
    "ways": "对应第三十一条的项",
    "body": "承办机关",
    "steps": "步骤",
    "basis": "法律依据",
    "limits": "期限",
    "shared": "通用期限",
    "bring": "应带材料",
    "result": "办理结果",
    "cost": "收费",
    "remedy": "救济途径",
    "then": "不服结果后的途径",
    "words": "群众用语",
    "note": "说明",
    "state": "状态",
}
LABELS = {Kind.ITEM: ITEM_LABELS, Kind.PATH: PATH_LABELS}


class Misread(ValueError):
    """A line that cannot be read; `key` is the field."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


def flat(kind: Kind, row: Mapping[str, Any]) -> dict[str, str]:
    """A row as texts by field; whatever is missing is empty."""
    return _flat_item(row) if kind is Kind.ITEM else _flat_path(row)


def labelled(kind: Kind, row: Mapping[str, Any]) -> dict[str, str]:
    """The same by the Chinese name of the field."""
    return {LABELS[kind][key]: words for key, words in flat(kind, row).items()}


def unflat(kind: Kind, texts: Mapping[str, str]) -> dict[str, Any]:
    """Texts as a row again. Raises Misread for the first line that cannot be read."""
    said = {key: str(texts.get(key) or "").strip() for key in LABELS[kind]}
    return _item_of(said) if kind is Kind.ITEM else _path_of(said)


def _flat_item(row: Mapping[str, Any]) -> dict[str, str]:
    bodies = row.get("bodies") or {}
    return {
        **_plain(row, ("code", "request", "covers")),
        "words": str(row.get("words") or ""),
        "paths": " ".join(row.get("paths") or ()),
        **{f"body_{level}": str(bodies.get(level, "")) for level in LEVEL_LABELS},
        "bring": "\n".join(row.get("bring") or ()),
        "basis": "\n".join(_cited(one) for one in row.get("basis") or ()),
        **_plain(row, ("note",)),
        "state": _STATES.get(row.get("state") or "published", ""),
    }


def _flat_path(row: Mapping[str, Any]) -> dict[str, str]:
    texts = {
        **_plain(row, ("name", "request", "body", "result", "cost", "remedy", "note")),
        "code": str(row.get("id") or ""),
        "type": TYPE_LABELS.get(str(row.get("type")), str(row.get("type") or "")),
        "ways": " ".join(row.get("ways") or ()),
        "steps": "\n".join(_step(one) for one in row.get("steps") or ()),
        "basis": _cited(row) if row.get("law") else "",
        "limits": "\n".join(_limit(one) for one in row.get("limits") or ()),
        "shared": " ".join(row.get("shared") or ()),
        "bring": "\n".join(row.get("bring") or ()),
        "then": " ".join(row.get("then") or ()),
        "words": str(row.get("words") or ""),
        "state": _STATES.get(row.get("state") or "published", ""),
    }
    return {key: texts[key] for key in PATH_LABELS}


def _plain(row: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, str]:
    return {key: str(row.get(key) or "") for key in keys}


def _cited(row: Mapping[str, Any]) -> str:
    return f"《{row.get('law', '')}》{row.get('article', '')}：{row.get('quote', '')}".rstrip("：")


def _step(row: Mapping[str, Any]) -> str:
    parts = (WHO_LABELS.get(str(row.get("who")), ""), row.get("name", ""), row.get("limit", ""))
    return BAR.join(str(part) for part in parts if part)


def _limit(row: Mapping[str, Any]) -> str:
    span = f"{row.get('n', '')}{_UNITS.get(str(row.get('unit')), '')}"
    parts = [
        _WHOSE.get(str(row.get("whose")), ""),
        row.get("what", ""),
        span,
        row.get("since", ""),
        _cited(row),
    ]
    return BAR.join([*map(str, parts), *([row["written"]] if row.get("written") else [])])


def _item_of(said: Mapping[str, str]) -> dict[str, Any]:
    bodies = {level: said[f"body_{level}"] for level in LEVEL_LABELS if said[f"body_{level}"]}
    return {
        **{key: said[key] for key in ("code", "request", "covers", "note")},
        "words": " ".join(_words(said["words"])),
        "paths": _words(said["paths"]),
        "bodies": bodies,
        "bring": _lines(said["bring"]),
        "basis": [_citation("basis", line) for line in _lines(said["basis"])],
        "state": _state(said["state"]),
    }


def _path_of(said: Mapping[str, str]) -> dict[str, Any]:
    cited = [_citation("basis", line) for line in _lines(said["basis"])[:1]]
    return {
        "id": said["code"],
        **{key: said[key] for key in ("name", "request", "body", "result", "cost", "remedy", "note")},
        "type": _by_label("type", TYPE_LABELS, said["type"]),
        "ways": _words(said["ways"]),
        "steps": [_step_of(line) for line in _lines(said["steps"])],
        **(cited[0] if cited else {"law": "", "article": "", "quote": ""}),
        "limits": [_limit_of(line) for line in _lines(said["limits"])],
        "shared": _words(said["shared"]),
        "bring": _lines(said["bring"]),
        "then": _words(said["then"]),
        "words": " ".join(_words(said["words"])),
        "state": _state(said["state"]),
    }


def _words(text: str) -> list[str]:
    return re.split(r"[\s，、,；;]+", text) if text else []


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _state(text: str) -> str:
    return "draft" if text == HOLD_BACK else "published"


def _by_label(key: str, labels: Mapping[str, str], text: str) -> str:
    """The code of a label; a text that is none stays, and is refused where the row is checked."""
    return next((code for code, label in labels.items() if text in (code, label)), text)


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.replace("|", BAR).split(BAR)]


def _citation(key: str, line: str) -> dict[str, str]:
    found = _CITED.fullmatch(line)
    if found is None:
        raise Misread(key, f"“{line[:40]}”请写成“《法律名称》第几条：引文”。")
    return {name: (words or "").strip() for name, words in found.groupdict().items()}


def _step_of(line: str) -> dict[str, str]:
    who, name, limit, *more = [*_parts(line), "", ""]
    if not name or any(more):
        raise Misread("steps", f"“{line[:40]}”请写成“谁｜做什么｜期限名称”，没有期限的写前两项。")
    return {"name": name, "who": _by_label("steps", WHO_LABELS, who), "limit": limit}


def _limit_of(line: str) -> dict[str, Any]:
    parts = _parts(line)
    span = _SPAN.fullmatch(parts[2].replace(" ", "")) if len(parts) in (5, 6) else None
    if span is None:
        raise Misread(
            "limits",
            f"“{line[:40]}”请写成“谁｜期限名称｜60日｜起算点｜《法律名称》第几条”，单位写日、个工作日或者个月。",
        )
    cited = _citation("limits", parts[4])
    return {
        "whose": _by_label("limits", _WHOSE, parts[0]),
        "what": parts[1],
        "n": int(span[1]),
        "unit": _by_label("limits", _UNITS, span[2]),
        "since": parts[3],
        "law": cited["law"],
        "article": cited["article"],
        "written": parts[5] if len(parts) == 6 else "",
    }
