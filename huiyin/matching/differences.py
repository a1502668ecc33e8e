"""Two texts side by side: what both say, and what only one of them says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Where = Literal["same", "left", "right"]

# A clause with the punctuation that ends it; comparing clauses first keeps long texts fast.
_CLAUSE = re.compile(r"[^，。！？；：、\n,.!?;:]*[，。！？；：、\n,.!?;:]+|[^，。！？；：、\n,.!?;:]+")
# A changed passage with more pairs of signs than this is shown whole, not sign by sign.
_FINE = 90_000
_SHORTEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that stands in both texts ("same") or in one of them alone."""

    where: Where
    text: str


def differences(left: str, right: str) -> tuple[Segment, ...]:
    """The two texts as segments in order.

    "same" and "left" joined give the left text again, "same" and "right" the right one.
    """
    return tuple(_joined(_by_clause(left, right)))


def _by_clause(left: str, right: str) -> Iterator[Segment]:
    for shared, first, second in _aligned(_CLAUSE.findall(left), _CLAUSE.findall(right)):
        if shared or not (first and second) or len(first) * len(second) > _FINE:
            yield from _segments(shared, first, second)
        else:
            for parts in _aligned(first, second):
                yield from _segments(*parts)


def _aligned(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Runs in order: (shared, "", "") or ("", only left, only right)."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        first, second = "".join(left[a1:a2]), "".join(right[b1:b2])
        yield (first, "", "") if tag == "equal" else ("", first, second)


def _segments(shared: str, left: str, right: str) -> Iterator[Segment]:
    if shared:
        yield Segment("same", shared)
    if left:
        yield Segment("left", left)
    if right:
        yield Segment("right", right)


def _joined(segments: Iterator[Segment]) -> Iterator[Segment]:
    """Neighbours of one kind as one; a lone shared sign between changes is no help to the eye."""
    same = left = right = ""
    for segment in segments:
        if segment.where == "left":
            left += segment.text
        elif segment.where == "right":
            right += segment.text
        elif len(segment.text) < _SHORTEST_SHARED and (left or right):
            left, right = left + segment.text, right + segment.text
        elif left or right:
            yield from _segments(same, left, right)
            same, left, right = segment.text, "", ""
        else:
            same += segment.text
    yield from _segments(same, left, right)
