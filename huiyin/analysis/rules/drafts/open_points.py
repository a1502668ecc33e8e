"""Points that the writer left open: “（待核实）”, a blank of low strokes. They may not reach the citizen (R-601)."""

import re
from collections.abc import Iterator

from huiyin.analysis.rules.drafts.draft import Draft, Finding, Place

_OPEN = re.compile(
    r"[（(〔\[][^（()）〔〕\[\]]{0,8}待(?:核实|补充|查|定|填)[^（()）〔〕\[\]]{0,40}[）)〕\]]|＿{2,}|_{3,}"
)


def open_points(draft: Draft) -> Iterator[Finding]:
    """Name each of them with its place."""
    for part in draft.parts:
        for found in _OPEN.finditer(part.text):
            yield Finding(
                code="part.open",
                rule="R-601",
                says=f"“{found[0]}”还没有写定。",
                mend="请核实后写明，或者删去。",
                place=Place(part=part.name, start=found.start(), end=found.end()),
                quote=found[0],
            )
