"""Contents in, sections out; a missing element is named (D-01…D-29)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from huiyin.documents.rules.kind import Kind, Need, Part
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

LONGEST_TEXT = 20_000

Section = dict[str, Any]
"""{"heading": str, "lines": [str, …]} as stored and shown."""

_KEYS = re.compile(r"{(\w+)}")


def fill(kind: Kind, contents: Mapping[str, Any]) -> list[Section]:
    """The sections of a document. Raises Refused "document.missing" that names the element not given.

    Where `people` is given, a paper to the petitioner addresses at its head all who bring the petition (R-108).
    """
    words = _words_of(kind.needs, contents, kind.title, "")
    sections = (_section(part, words) for part in kind.parts)
    return [*_together(kind, contents), *(section for section in sections if section["lines"])]


def _together(kind: Kind, contents: Mapping[str, Any]) -> Iterator[Section]:
    if kind.heard == "petitioner" and contents.get("people"):
        line = f"信访人（编号：{contents['matter_number']}）等{contents['people']}人："
        yield {"heading": "", "lines": [line]}


def titled(kind: Kind, contents: Mapping[str, Any]) -> str:
    """The title of the paper that these contents make."""
    key, titles = kind.titles
    return titles.get(str(contents.get(key)), kind.title)


def chinese_day(day: date) -> str:
    """2026年3月20日; a moment is taken in the time of China."""
    if isinstance(day, datetime):
        day = day_of(day)
    return f"{day.year}年{day.month}月{day.day}日"


def _words_of(needs: Sequence[Need], contents: Mapping[str, Any], title: str, inside: str) -> dict[str, Any]:
    words: dict[str, Any] = {}
    for need in needs:
        if need.when and contents.get(need.when[0]) not in need.when[1]:
            continue
        value = _value(need, contents.get(need.key), title)
        if value:
            words[need.key] = value
        elif not need.optional:
            raise _missing(need, title, inside)
    return words


def _value(need: Need, given: object, title: str) -> Any:
    if need.items:
        return _entries(need, given, title)
    if need.choices:
        return need.choices.get(str(given))
    if isinstance(given, list | tuple):
        texts = [text for text in (_text(need, item) for item in given) if text]
        return "；".join(texts) if len(texts) >= need.least else ""
    text = _text(need, given)
    return text if need.least <= 1 or not text else ""


def _entries(need: Need, given: object, title: str) -> list[dict[str, Any]]:
    entries = given if isinstance(given, list | tuple) else []
    return [
        {"n": str(n)} | _words_of(need.items, entry, title, f"第{n}个{need.label}的")
        for n, entry in enumerate(entries, start=1)
    ]


def _text(need: Need, given: object) -> str:
    if isinstance(given, date):
        return chinese_day(given)
    text = tidy(str(given)) if given is not None else ""
    if len(text) > LONGEST_TEXT:
        raise Refused(
            f"“{need.label}”最多{LONGEST_TEXT}字，请删减或改作附件。",
            code="document.too_long",
            field=need.key,
        )
    return text


def _missing(need: Need, title: str, inside: str) -> Refused:
    return Refused(
        f"《{title}》缺少{inside}“{need.label}”，请补充后再出具。", code="document.missing", field=need.key
    )


def _section(part: Part, words: Mapping[str, Any]) -> Section:
    entries = words.get(part.each, ()) if part.each else (words,)
    return {"heading": part.heading, "lines": [line for entry in entries for line in _lines(part, entry)]}


def _lines(part: Part, words: Mapping[str, Any]) -> Iterator[str]:
    for line in part.lines:
        if all(key in words for key in _KEYS.findall(line)):
            # Not str.format: a text with braces is printed as it is.
            yield _KEYS.sub(lambda found: str(words[found[1]]), line)
