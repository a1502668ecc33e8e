"""The duty list made ready for finding: text in, met duties out."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import log

from huiyin.kernel.phrases import PhraseFinder
from huiyin.routing.rules.facts import BOTH, DutyFacts

LONGEST_TEXT = 4000
"""Signs read; what a longer text is about stands before."""

TOPIC = 40
"""A word among the first signs counts more: people say there what it is about."""


@dataclass(frozen=True)
class Hit:
    """A met duty, its words in the text, and how strongly."""

    duty: DutyFacts
    words: tuple[str, ...]
    score: float


class DutyIndex:
    """All duties with the weights of their words: a word that fewer units share weighs more."""

    def __init__(self, duties: Iterable[DutyFacts]) -> None:
        self.duties = {duty.id: duty for duty in duties}
        users: defaultdict[str, set[int]] = defaultdict(set)
        owners: defaultdict[str, list[int]] = defaultdict(list)
        for duty in self.duties.values():
            for keyword in duty.keywords:
                users[keyword].add(duty.unit_id)
                owners[keyword].append(duty.id)
        units = {duty.unit_id for duty in self.duties.values()}
        self._weights = {keyword: _weight(keyword, len(who), len(units)) for keyword, who in users.items()}
        self._owners = dict(owners)
        self._pairs: defaultdict[str, list[str]] = defaultdict(list)
        for keyword in owners:
            if BOTH in keyword:
                self._pairs[keyword.split(BOTH)[0]].append(keyword)
        parts = (part for keyword in owners for part in keyword.split(BOTH))
        self._finder = PhraseFinder(part for part in parts if len(part) > 1)

    def hits(self, text: str, on: date) -> list[Hit]:
        """The duties met in a text that hold on a day, the strongest first."""
        text = text[:LONGEST_TEXT]
        found = self._finder.find(text)
        words: defaultdict[int, list[str]] = defaultdict(list)
        scores: defaultdict[int, float] = defaultdict(float)
        for keyword, places in self._keywords(found, text):
            weight = self._weights[keyword] * _emphasis(places)
            for duty_id in self._owners[keyword]:
                words[duty_id].append(keyword)
                scores[duty_id] += weight
        hits = [
            Hit(self.duties[duty_id], tuple(sorted(words[duty_id], key=len, reverse=True)), score)
            for duty_id, score in scores.items()
            if self.duties[duty_id].valid_on(on)
        ]
        return sorted(hits, key=lambda hit: (-hit.score, hit.duty.id))

    def _keywords(self, found: dict[str, list[int]], text: str) -> Iterable[tuple[str, list[int]]]:
        for part, places in found.items():
            if part in self._owners:
                yield part, places
            for pair in self._pairs.get(part, ()):
                others = pair.split(BOTH)[1:]
                if all(other in found or (len(other) == 1 and other in text) for other in others):
                    yield pair, places


def _weight(keyword: str, users: int, units: int) -> float:
    rarity = log(1 + units / users) / log(1 + units)
    length = len(keyword.replace(BOTH, ""))
    return rarity * (1 + 0.18 * (min(length, 6) - 2))


def _emphasis(places: list[int]) -> float:
    repeated = 1 + 0.2 * min(len(places) - 1, 4)
    return repeated * (1.5 if places[0] < TOPIC else 1.0)
