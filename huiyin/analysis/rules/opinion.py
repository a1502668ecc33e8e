"""What an opinion says, taken apart again, so that a sentence of it can be used in another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

#: How the paragraphs of a written opinion (D-09) begin, and the field of a draft into which each belongs.
BEGINNINGS = {"事实和理由：": "facts", "处理意见：": "opinion", "法律法规依据：": "article"}
_OTHERS = ("投诉请求：", "处理结果：")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the field of a draft to which it belongs."""

    field: str
    label: str
    text: str


def paragraphs(sections: Iterable[Mapping[str, Any]]) -> tuple[Paragraph, ...]:
    """The paragraphs of facts, opinion and law; lines behind one belong to it until another begins."""
    found: list[list[str]] = []
    for section in sections:
        current = None
        for line in section["lines"]:
            beginning = next((one for one in BEGINNINGS if line.startswith(one)), None)
            if beginning:
                current = [beginning, line.removeprefix(beginning)]
                found.append(current)
            elif any(other in line for other in _OTHERS):
                current = None
            elif current:
                current[1] += f"\n{line}"
    return tuple(Paragraph(BEGINNINGS[head], head.rstrip("："), text.strip()) for head, text in found)
