"""A flow chart drawn from steps: boxes from top to bottom with arrows, as plain numbers for an SVG (WH-12).

Its letters have the size of the reader's text, so that it can be read in the elder view too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 320
_PAD = 12
_GAP = 26
_LINE = 1.45
_COLOURS = {
    "petitioner": ("#EAF2FA", "#0B5CAD", 18),
    "organ": ("#FCEEEE", "#B3141B", 0),
    "other": ("#F4F5F7", "#6F7985", 0),
    "end": ("#E5F3EB", "#0B6437", 18),
}


@dataclass(frozen=True)
class FlowStep:
    """One box: what is done, by whom (petitioner, organ, other, end), whose name stands above it, what is noted."""

    name: str
    who: str
    label: str
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The step as a sentence for those who do not see the chart."""
        return "，".join((f"{self.label}：{self.name}", *self.notes))


@dataclass(frozen=True)
class Line:
    """One line of letters."""

    text: str
    y: float
    bold: bool


@dataclass(frozen=True)
class Box:
    """A drawn step."""

    top: float
    height: float
    fill: str
    stroke: str
    round: int
    lines: tuple[Line, ...]

    @property
    def bottom(self) -> float:
        """Where the next arrow begins."""
        return self.top + self.height


@dataclass(frozen=True)
class Chart:
    """The whole drawing; `arrows` are the places where one begins and ends."""

    boxes: tuple[Box, ...]
    arrows: tuple[tuple[float, float], ...]
    size: int
    words: str
    width: int = WIDTH

    @property
    def height(self) -> float:
        """Its height."""
        return self.boxes[-1].bottom + 2 if self.boxes else 0


def chart(steps: Sequence[FlowStep], size: int = 16) -> Chart:
    """Draw the steps with letters of a size in pixels."""
    boxes: list[Box] = []
    top = 2.0
    for number, step in enumerate(steps, start=1):
        boxes.append(_box(step, number, top, size))
        top = boxes[-1].bottom + _GAP
    arrows = tuple((before.bottom, after.top) for before, after in pairwise(boxes))
    words = "；".join(f"{number}. {step.words}" for number, step in enumerate(steps, start=1))
    return Chart(tuple(boxes), arrows, size, words)


def _box(step: FlowStep, number: int, top: float, size: int) -> Box:
    room = (WIDTH - 2 * _PAD - 2) / size
    head = step.label if step.who == "end" else f"{number}  {step.label}"
    lines: list[tuple[str, bool]] = [(head, True)]
    lines += [(line, False) for text in (step.name, *step.notes) for line in wrapped(text, room)]
    drawn = tuple(
        Line(text, round(top + _PAD + size * (0.88 + _LINE * place), 1), bold)
        for place, (text, bold) in enumerate(lines)
    )
    height = round(2 * _PAD + size * (1.1 + _LINE * (len(lines) - 1)), 1)
    fill, stroke, corner = _COLOURS[step.who]
    return Box(round(top, 1), height, fill, stroke, corner, drawn)


def wrapped(text: str, room: float) -> Iterable[str]:
    """The text in lines of so many Chinese signs; a Latin letter takes half of one. None begins with a mark, for
    which each keeps room.
    """
    line, wide = "", 0.0
    for sign in text:
        own = 0.55 if sign.isascii() else 1.0
        hangs = sign in "，。、；：）》”"
        if wide + own > room - (not hangs):
            yield line
            line, wide = "", 0.0
        line, wide = line + sign, wide + own
    if line:
        yield line
