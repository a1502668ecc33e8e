"""Whether a text brings the problem of a group: the same *where* and the same *what*, or it is another problem.

`where`: how much of the names in the heading is shared, either way. `what`: whether the words point the same way
(`way`), and whether they are the same (`words`). Two problems of one estate share the where alone, one problem of two
estates the what alone; neither is enough.
"""

from dataclasses import dataclass

from huiyin.analysis.rules.topics.group import Group
from huiyin.analysis.rules.topics.view import View

#: Set by hand on real messages, so that a mixed topic is rarer than one in two pieces.
WHERE, WAY, WHOLE, SHARED = 0.30, 0.25, 0.95, 6.0
TWIN_WHERE, TWIN_WAY, TWIN_WHOLE = 0.35, 0.50, 1.15
_NOWHERE = 3.0
"""Where headings name nothing, both lie nowhere, and that is the same: names as weak as this count as none."""
_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Alike:
    """How much is shared, each 0 to 1."""

    where: float
    way: float
    words: float

    @property
    def whole(self) -> float:
        """All together."""
        return self.where + self.way + _WORDS * self.words

    @property
    def likeness(self) -> float:
        """As it is stored, 0 to 1."""
        return min((self.where + self.way) / 2, 1.0)


def alike(one: View, group: Group) -> Alike | None:
    """A text beside a group; None where they point elsewhere or share no names."""
    way = float(one.way @ group.direction)
    if way < WAY:
        return None
    where, names = _where(one, group)
    if where < WHERE or names < SHARED:
        return None
    words = group.words
    same = sum(weight * words.get(number, 0.0) for number, weight in one.words.items()) / group.length
    found = Alike(where, way, same)
    return found if found.whole >= WHOLE else None


def twins(one: Group, other: Group) -> bool:
    """Whether two groups are one."""
    (first, named), (second, called) = one.core, other.core
    met = sum(min(weight, second[pair]) for pair, weight in first.items() if pair in second)
    words = sum(weight * other.words.get(number, 0.0) for number, weight in one.words.items())
    found = Alike(
        _share(met, min(named, called)),
        float(one.direction @ other.direction),
        words / (one.length * other.length),
    )
    return found.where >= TWIN_WHERE and found.way >= TWIN_WAY and found.whole >= TWIN_WHOLE


def _where(one: View, group: Group) -> tuple[float, float]:
    """How much of the names is shared, either way, and their weight."""
    held = group.anchors
    said = sum(weight * held[pair] for pair, weight in one.heading.items() if pair in held) / group.size
    core, called = group.core
    anchors = one.anchors
    met = sum(weight for pair, weight in core.items() if pair in anchors)
    return max(_share(said, one.named), _share(met, called)), max(said, met)


def _share(part: float, whole: float) -> float:
    return (part + _NOWHERE) / (whole + _NOWHERE)
