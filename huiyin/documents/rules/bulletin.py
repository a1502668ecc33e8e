"""A bulletin (简报、通报、报告): blocks of words and tables, printed alike as PDF, DOCX and sheets. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Any

from huiyin.documents.rules.filling import chinese_day

_NARROW, _WIDE, _AIR = 12, 26, 3
TOGETHER = 12
"""A table of so many rows stands on one page."""
CLOSE = 5
"""A table of more columns has smaller signs."""
_FEW, _MANY = 4, 24
Block = dict[str, Any]
#: What fits in a line of the title, and before which words a longer one goes on in the next.
_TITLE, _GOES_ON = 42, re.compile("信访(工作|情况)")


@dataclass(frozen=True, kw_only=True)
class Bulletin:
    """What stands in it. A block is heading, paragraph, note or table, with its words as they are printed, and in
    `pieces` the same words parted, a number with the address of its list; the numbers of a table's column `bars` have
    bars, `lengths` per cent long.

    `meanings` tells of each number what it means, in the order of `links`, their lists; it is the last sheet of the
    workbook. `draft` stands across the page.
    """

    organ: str
    name: str
    number: str
    title: str
    day: date
    to: Sequence[str]
    blocks: Sequence[Block]
    meanings: Sequence[Sequence[str]] = ()
    links: Sequence[str] = ()
    draft: bool = False

    @property
    def said_on(self) -> str:
        """The day in words."""
        return chinese_day(self.day)

    @property
    def ending(self) -> str:
        """What was done on the day: what has no number was not issued."""
        return "印发" if self.number else "编制"

    @property
    def title_lines(self) -> tuple[str, ...]:
        """The title in lines: no word is broken."""
        found = _GOES_ON.search(self.title)
        if length(self.title) <= _TITLE or found is None or not found.start():
            return (self.title,)
        return (self.title[: found.start()], self.title[found.start() :])

    def sections(self) -> Iterator[tuple[str, list[Block]]]:
        """The blocks under each heading; those before the first stand under the name."""
        heading, found = self.name, list[Block]()
        for block in self.blocks:
            if block["kind"] == "heading":
                if found:
                    yield heading, found
                heading, found = block["text"], []
            else:
                found.append(block)
        if found:
            yield heading, found


def laid_out(block: Block) -> Block:
    """A long and narrow table with two rows beside each other, read from left to right; others as they are."""
    columns, rows = block["columns"], block["rows"]
    if len(columns) > _FEW or len(rows) <= _MANY or block.get("bars"):
        return block
    pieces: list[Any] = block["pieces"]
    return block | {
        "columns": [*columns, *columns],
        "rows": _beside(rows, [""] * len(columns)),
        "pieces": _beside(pieces, [[("", "")]] * len(columns)),
    }


def _beside(rows: Sequence[list[Any]], nothing: list[Any]) -> list[list[Any]]:
    return [[*one, *other] for one, other in zip_longest(rows[::2], rows[1::2], fillvalue=nothing)]


def widths(block: Block) -> list[int]:
    """How wide the columns of a table are to each other: by their longest words, within bounds."""
    rows = [[head for head, _number in block["columns"]], *block["rows"]]
    longest = [max(map(length, column)) for column in zip(*rows, strict=True)]
    return [min(max(each + _AIR, _NARROW), _WIDE) for each in longest]


def length(words: str) -> int:
    """How wide words are: two for a Chinese sign, one for another."""
    return sum(2 if ord(sign) > 0x2E80 else 1 for sign in words)
