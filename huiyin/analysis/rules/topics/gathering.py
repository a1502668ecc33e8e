"""Gathering: texts in the order in which they came, each joins a group that it is like, or begins one."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter

from huiyin.analysis.rules.topics.group import Group
from huiyin.analysis.rules.topics.language import Language
from huiyin.analysis.rules.topics.likeness import alike, twins
from huiyin.analysis.rules.topics.rarity import Rarity
from huiyin.analysis.rules.topics.signs import Signs
from huiyin.analysis.rules.topics.view import View, view, views

WINDOW = 150
"""A group that brought nothing for so many days is left alone: what comes then is new."""
_ASKED = 12
"""So many of the rarest pairs lead to groups that may be alike, beside those of the heading."""
_CROWD = 100
"""A pair that so many groups share leads nowhere."""
_CLOSE = 8
_TWIN_SIGNS, _SAME = 4, 10.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a text went: into a group, how much it is like it (1 for the first)."""

    member: int
    group: Group
    likeness: float


@dataclass(frozen=True, slots=True)
class Restored:
    """A text that was placed before, and where."""

    group: Group
    member: int
    day: int
    signs: Signs
    likeness: float


@dataclass(frozen=True, slots=True)
class Merge:
    """Two groups that proved to be one."""

    gone: Group
    into: Group


class Gathering:
    """All groups that are still open."""

    def __init__(self, language: Language, rarity: Rarity) -> None:
        self.language, self.rarity = language, rarity
        self.merges: list[Merge] = []
        self._led: defaultdict[int, list[int]] = defaultdict(list)
        self._groups: dict[int, Group] = {}
        self._said: dict[tuple[int, ...], Group] = {}
        self._keys = 0

    def place(self, member: int, day: int, signs: Signs) -> Placed:
        """Put a text where it belongs."""
        one = view(signs, self.language, self.rarity)
        found = sorted(self._found(one, signs, day), key=itemgetter(0), reverse=True)
        _whole, likeness, group = found[0] if found else (0.0, 1.0, self.begin())
        self._add(group, one, signs, member, day, likeness)
        for _worse, _less, other in found[1:3]:
            self._merge(group, other)
        return Placed(member, group, likeness)

    def restore(self, many: Sequence[Restored]) -> None:
        """Put texts where they were put before."""
        seen = views([one.signs for one in many], self.language, self.rarity)
        for one, told in zip(many, seen, strict=True):
            self._add(one.group, told, one.signs, one.member, one.day, one.likeness)

    def begin(self) -> Group:
        """A group of nothing yet."""
        self._keys += 1
        group = self._groups[self._keys] = Group(self._keys, self.rarity)
        return group

    def forget(self, before: int) -> None:
        """Let go of groups that brought nothing since a day."""
        for one in self._groups.values():
            if one.last < before and one.into is None:
                one.rest()
        self._groups = {key: one for key, one in self._groups.items() if whole(one).last >= before}
        kept = set(self._groups)
        for pair in [pair for pair, keys in self._led.items() if not kept.issuperset(keys)]:
            self._led[pair] = [key for key in self._led[pair] if key in kept]
            if not self._led[pair]:
                del self._led[pair]
        self._said = {said: one for said, one in self._said.items() if whole(one).last >= before}

    def _found(self, one: View, signs: Signs, day: int) -> Iterator[tuple[float, float, Group]]:
        same = self._said.get(signs.anchors)
        if same is not None and len(signs.anchors) >= _TWIN_SIGNS:
            yield _SAME, 1.0, whole(same)
        for group in self._near(one, day):
            found = alike(one, group)
            if found is not None:
                yield found.whole, found.likeness, group

    def _near(self, one: View, day: int) -> list[Group]:
        """Groups that share the most of the pairs that lead to them."""
        led = filter(None, map(self._led.get, leading(one)))
        shared = Counter(chain.from_iterable(keys for keys in led if len(keys) <= _CROWD))
        found = dict.fromkeys(whole(self._groups[key]) for key, _times in shared.most_common(_CLOSE * 2))
        return [group for group in found if day - group.last <= WINDOW][:_CLOSE]

    def _add(self, group: Group, one: View, signs: Signs, member: int, day: int, likeness: float) -> None:
        for pair in leading(one):
            if pair not in group.anchors:
                self._led[pair].append(group.key)
        group.add(one, day, member, likeness)
        if len(signs.anchors) >= _TWIN_SIGNS:
            self._said.setdefault(signs.anchors, group)

    def _merge(self, one: Group, other: Group) -> None:
        one, other = whole(one), whole(other)
        if one is other or not twins(one, other):
            return
        into, gone = (one, other) if one.size >= other.size else (other, one)
        into.take(gone)
        self.merges.append(Merge(gone, into))


def whole(group: Group) -> Group:
    """The group that a group has become a part of."""
    while group.into is not None:
        group = group.into
    return group


def leading(one: View) -> list[int]:
    """By which pairs a text is found again: those of its heading, and the rarest of the rest."""
    rest = sorted(islice(one.anchors, len(one.heading), None), key=one.anchors.__getitem__, reverse=True)
    return [*one.heading, *rest[:_ASKED]]
