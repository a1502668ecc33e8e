"""What a report is made of, as plain data: headings, paragraphs, tables, places for words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from huiyin.analysis.rules.reports.figures import pieces, plain

Block = dict[str, Any]
_COUNT = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


def heading(text: str) -> Block:
    """A heading of a part; it is numbered when the report is laid out."""
    return {"kind": "heading", "text": text}


def paragraph(text: str) -> Block:
    """A paragraph; figures stand in it as marks."""
    return {"kind": "paragraph", "text": text}


def note(text: str) -> Block:
    """A remark in small type: what was counted, which spans are compared."""
    return {"kind": "note", "text": text}


def table(
    caption: str, columns: Sequence[tuple[str, bool]], rows: Iterable[Sequence[str]], *, bars: int = 0
) -> Block:
    """A table; a column is its heading and whether numbers stand in it. The numbers of column `bars` have bars."""
    return {
        "kind": "table",
        "caption": caption,
        "columns": [list(one) for one in columns],
        "rows": [list(row) for row in rows],
        "bars": bars,
    }


def lengths(block: Block, figures: dict[str, Any]) -> list[int]:
    """How long the bar of each row is, in per cent of the longest; none where the table has no bars."""
    if not block.get("bars"):
        return []
    numbers = [_number(plain(row[block["bars"]], figures)) for row in block["rows"]]
    most = max(numbers, default=0) or 1
    return [round(100 * number / most) for number in numbers]


def _number(words: str) -> int:
    told = words.replace(",", "")
    return int(told) if told.isdecimal() else 0


def words(key: str) -> Block:
    """The place of words that a person writes."""
    return {"kind": "words", "key": key}


def laid_out(content: dict[str, Any], said: dict[str, str], labels: dict[str, str]) -> Iterator[Block]:
    """The blocks as they are shown: words in their places, headings numbered, figures still as marks."""
    n = 0
    for block in _with_words(content["blocks"], said, labels):
        if block["kind"] != "heading":
            yield block
            continue
        n += 1
        yield heading(f"{_COUNT[n - 1]}、{block['text']}")


def printed(
    blocks: Iterable[Block], figures: dict[str, Any], address: Callable[[str], str]
) -> Iterator[Block]:
    """The same with the figures as words, for paper; in `pieces` each figure leads to its list."""
    for block in blocks:
        if block["kind"] == "table":
            rows = [[plain(cell, figures) for cell in row] for row in block["rows"]]
            parted = [[pieces(cell, figures, address) for cell in row] for row in block["rows"]]
            yield block | {"rows": rows, "pieces": parted, "lengths": lengths(block, figures)}
        else:
            text = block["text"]
            yield block | {"text": plain(text, figures), "pieces": pieces(text, figures, address)}


def _with_words(blocks: Iterable[Block], said: dict[str, str], labels: dict[str, str]) -> Iterator[Block]:
    for block in blocks:
        if block["kind"] != "words":
            yield block
            continue
        lines = [line.strip() for line in said.get(block["key"], "").splitlines() if line.strip()]
        if lines:
            yield heading(labels[block["key"]])
            yield from (paragraph(line) for line in lines)
