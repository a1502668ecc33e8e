"""A group: texts about one problem, and how much a text or another group is like it."""

from dataclasses import dataclass, field
from math import sqrt
from operator import itemgetter

import numpy as np

from huiyin.analysis.rules.topics.language import Floats, unit
from huiyin.analysis.rules.topics.rarity import Rarity
from huiyin.analysis.rules.topics.view import View

_CORE = 0.2
"""What stands in the headings of this share of members belongs to the core of a group."""
REPRESENTATIVES = 3
_SEEN_ONCE, _LARGE = 0.03, 40
_TOLD = 8


@dataclass(slots=True, eq=False)
class Group:
    """`anchors`, `heading`: how many members hold a pair; `words`, `way`: sums over members.

    `best` are its most like members, `topic` is the number under which it is stored, if it is.
    """

    key: int
    rarity: Rarity
    size: int = 0
    last: int = 0
    anchors: dict[int, int] = field(default_factory=dict)
    heading: dict[int, int] = field(default_factory=dict)
    words: dict[int, float] = field(default_factory=dict)
    way: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    members: list[int] = field(default_factory=list)
    best: list[tuple[float, int]] = field(default_factory=list)
    into: "Group | None" = None
    topic: int | None = None
    _core: tuple[dict[int, float], float] | None = None
    _length: float | None = None
    _way: Floats | None = None

    def add(self, one: View, day: int, member: int, likeness: float = 1.0) -> None:
        """Take a text in."""
        self.best = sorted([*self.best, (likeness, member)], reverse=True)[:REPRESENTATIVES]
        self.size += 1
        self.last = max(self.last, day)
        self.members.append(member)
        _count(self.anchors, one.anchors)
        _count(self.heading, one.heading)
        for number, weight in one.words.items():
            self.words[number] = self.words.get(number, 0.0) + weight
        self.way = self.way + one.way if self.way.size else one.way
        self._settle()

    def take(self, other: "Group") -> None:
        """Take another group in."""
        other.into = self
        self.size += other.size
        self.last = max(self.last, other.last)
        self.members += other.members
        self.best = sorted([*self.best, *other.best], reverse=True)[:REPRESENTATIVES]
        for mine, theirs in ((self.anchors, other.anchors), (self.heading, other.heading)):
            for pair, held in theirs.items():
                mine[pair] = mine.get(pair, 0) + held
        for number, weight in other.words.items():
            self.words[number] = self.words.get(number, 0.0) + weight
        self.way = self.way + other.way
        self._settle()

    @property
    def core(self) -> tuple[dict[int, float], float]:
        """Pairs of the headings that many members share, weight times share; and their sum."""
        if self._core is None:
            least = _CORE * self.size
            size, weigh = self.size, self.rarity.pair
            found = {pair: weigh(pair) * held / size for pair, held in self.heading.items() if held >= least}
            self._core = found, sum(found.values())
        return self._core

    @property
    def length(self) -> float:
        """The length of the words together."""
        if self._length is None:
            self._length = sqrt(sum(weight * weight for weight in self.words.values())) or 1.0
        return self._length

    @property
    def direction(self) -> Floats:
        """Where the members point together, of length one."""
        if self._way is None:
            self._way = unit(self.way)
        return self._way

    def rest(self) -> None:
        """Nothing comes any more: keep what it is named by alone."""
        core, _whole = self.core
        heavy = sorted(self.words.items(), key=itemgetter(1), reverse=True)[:_TOLD]
        self.anchors, self.heading, self.words = {}, {pair: self.heading[pair] for pair in core}, dict(heavy)
        self.way = np.zeros(0, np.float32)

    def _settle(self) -> None:
        self._core = self._length = self._way = None
        if self.size > _LARGE and self.size & (self.size - 1) == 0:
            self._forget()

    def _forget(self) -> None:
        """What hardly any of many members says is dropped, so that a large group stays as quick as a small one."""
        least = _SEEN_ONCE * self.size
        self.anchors = {pair: held for pair, held in self.anchors.items() if held >= least}
        self.heading = {pair: held for pair, held in self.heading.items() if held >= least}
        heavy = _SEEN_ONCE * max(self.words.values(), default=0.0)
        self.words = {number: weight for number, weight in self.words.items() if weight >= heavy}


def _count(held: dict[int, int], pairs: dict[int, float]) -> None:
    for pair in pairs:
        held[pair] = held.get(pair, 0) + 1
