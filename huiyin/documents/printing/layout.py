"""From an issued paper to what stands where on its pages. Pure: the same paper gives the same layout."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from huiyin.documents.printing.code import Code
from huiyin.documents.rules import Kind, Section, chinese_day

ATTACHED = "附件"
_HAND = {
    "applicant": ("申请人（签名或者盖章）：",),
    "parties": ("当事人（签名或者盖章）：", "当事人（签名或者盖章）："),
}
#: Boxes of the proof of service that are filled in by hand.
_BOXES = ("受送达人签章", "代收人和理由", "送达人签章", "备注")
_LONG_RUN = re.compile(r"[!-~]{24,}")
_PIECE = re.compile(r"(.{12})")


@dataclass(frozen=True, kw_only=True)
class Printed:
    """What of a paper the layout needs; `voided` where another paper has declared it void."""

    kind: Kind
    title: str
    number: str
    unit_name: str
    issued_on: date
    sections: Sequence[Section]
    voided: bool = False
    code: Code | None = None


@dataclass(frozen=True, kw_only=True)
class Sign:
    """The foot: who signs, above which day, with room for a seal or lines for a hand."""

    names: tuple[str, ...]
    day: str
    seal: bool
    lines: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A paper laid out: head, addressees, numbered parts, foot."""

    form: str
    organ: str
    title: str
    number: str
    to: tuple[str, ...]
    parts: tuple[dict[str, Any], ...]
    rows: tuple[dict[str, str], ...]
    sign: Sign
    code: dict[str, Any] | None
    record: tuple[dict[str, str], ...]
    void: bool

    def plain(self) -> dict[str, Any]:
        """As plain data for the typesetter."""
        return asdict(self)


def laid_out(paper: Printed) -> Sheet:
    """Where everything of a paper stands."""
    kind, day = paper.kind, chinese_day(paper.issued_on)
    by_unit = kind.signed != "applicant"
    to, parts = _parted(paper, day)
    return Sheet(
        form=kind.form,
        organ=paper.unit_name if by_unit else "",
        title=paper.title,
        number=paper.number,
        to=to,
        parts=() if kind.form == "table" else parts,
        rows=tuple(_rows(parts)) if kind.form == "table" else (),
        sign=Sign(
            names=(paper.unit_name,) if by_unit else (),
            day=day,
            seal=by_unit,
            lines=_HAND.get(kind.signed, ()),
        ),
        code=asdict(paper.code) if paper.code else None,
        record=({"left": paper.unit_name, "right": f"{day}印发"},) if kind.form == "formal" else (),
        void=paper.voided,
    )


def _parted(paper: Printed, day: str) -> tuple[tuple[str, ...], tuple[dict[str, Any], ...]]:
    """The addressees, and the parts without them and without what the foot says."""
    sections = [(section["heading"], list(_lines(section["lines"]))) for section in paper.sections]
    to = tuple(_addressees(sections))
    if paper.kind.heard == "petitioner" and not to:
        to = ("信访人：",)
    if sections:
        foot = {paper.unit_name, day}
        heading, lines = sections[-1]
        sections[-1] = (heading, [line for line in lines if heading or line not in foot])
    return to, tuple(_numbered(sections))


def _addressees(sections: list[tuple[str, list[str]]]) -> Iterator[str]:
    """Lines at the head that end in a colon; they leave the parts."""
    for heading, lines in sections:
        while not heading and lines and lines[0].endswith("："):
            yield lines.pop(0)
        if heading or lines:
            return


def _numbered(sections: list[tuple[str, list[str]]]) -> Iterator[dict[str, Any]]:
    several = sum(bool(heading) and heading != ATTACHED for heading, lines in sections) > 1
    n = 0
    for heading, lines in sections:
        if heading and heading != ATTACHED:
            n += 1
        if lines:
            yield _part(heading, lines, f"{_count(n)}、" if several else "")


def _part(heading: str, lines: list[str], number: str) -> dict[str, Any]:
    if heading == ATTACHED:
        return {"heading": "", "lines": [f"{ATTACHED}：{lines[0]}", *lines[1:]]}
    return {"heading": f"{number}{heading}" if heading else "", "lines": lines}


def _count(n: int) -> str:
    tens, ones = divmod(n, 10)
    return ("十" if tens else "") + ("" if tens and not ones else "零一二三四五六七八九"[ones])


def _lines(lines: Sequence[str]) -> Iterator[str]:
    """Paragraphs; long runs of Latin signs, such as addresses, may break every twelve signs."""
    for line in lines:
        for words in line.splitlines():
            if words.strip():
                yield _LONG_RUN.sub(lambda run: _PIECE.sub("\\1\u200b", run[0]), words.strip())


def _rows(parts: Sequence[dict[str, Any]]) -> Iterator[dict[str, str]]:
    for part in parts:
        for line in part["lines"]:
            label, _, text = line.partition("：")
            yield {"label": label, "text": text}
    for label in _BOXES:
        yield {"label": label, "text": ""}
