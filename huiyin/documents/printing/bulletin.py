"""A bulletin as PDF."""

import json
from functools import cache
from pathlib import Path

from huiyin.documents.printing import typesetter
from huiyin.documents.rules.bulletin import CLOSE, TOGETHER, Block, Bulletin, laid_out, widths

_TEMPLATE = Path(__file__).with_name("bulletin.typ")


def pdf(paper: Bulletin, *, folder: str, at: int) -> bytes:
    """The file; `at` is the second that stands in it as its time."""
    data = {
        "organ": paper.organ,
        "name": paper.name,
        "number": paper.number,
        "title": paper.title,
        "title_lines": list(paper.title_lines),
        "day": paper.said_on,
        "ending": paper.ending,
        "to": list(paper.to),
        "draft": paper.draft,
        "blocks": [_table(block) if block["kind"] == "table" else block for block in paper.blocks],
    }
    words = json.dumps(data, ensure_ascii=False)
    made: bytes = typesetter.compiled(_template(), {"bulletin": words}, folder, format="pdf", timestamp=at)
    return made


def _table(block: Block) -> Block:
    told = laid_out(block)
    small, whole = len(told["columns"]) > CLOSE, len(block["rows"]) <= TOGETHER
    return told | {"widths": widths(told), "together": whole, "small": small}


@cache
def _template() -> bytes:
    return _TEMPLATE.read_bytes()
