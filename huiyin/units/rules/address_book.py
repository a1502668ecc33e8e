"""All words by which places are known: names, short forms, aliases, landmarks, roads, names learned from history."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.kernel.phrases import PhraseFinder
from huiyin.units.rules.facts import PlaceFacts, in_force
from huiyin.units.rules.house_numbers import RoadStretch
from huiyin.units.rules.kinds import PlaceKind
from huiyin.units.rules.short_forms import bare_stem, short_forms


class How(StrEnum):
    """By what a word stands for a place; the order is that of trust."""

    NAME = "name"
    ALIAS = "alias"
    LANDMARK = "landmark"
    ROAD = "road"
    SHORT = "short"
    LEARNED = "learned"
    BARE = "bare"


HOW_LABELS: dict[How, str] = {
    How.NAME: "地名全称",
    How.ALIAS: "别名",
    How.LANDMARK: "地标",
    How.ROAD: "道路门牌",
    How.SHORT: "简称",
    How.LEARNED: "习用地名",
    How.BARE: "简称",
}


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word that stands for a place from a day on, and how far it is trusted (a learned one by its share)."""

    words: str
    place_id: int
    how: How
    trust: float = 1.0
    valid_from: date | None = None
    valid_to: date | None = None
    learned: bool = False

    def valid(self, on: date | None) -> bool:
        """Whether it holds on a day; without a day, whether it has not ended."""
        if on is None:
            return self.valid_to is None
        return self.valid_from is None or in_force(self.valid_from, self.valid_to, on)


@dataclass(frozen=True)
class AddressBook:
    """The words with what they stand for, ready to be found in texts."""

    words: dict[str, tuple[PlaceWord, ...]]
    roads: dict[str, tuple[RoadStretch, ...]]
    finder: PhraseFinder

    @classmethod
    def of(
        cls,
        places: Iterable[PlaceFacts],
        *,
        listed: Iterable[PlaceWord] = (),
        roads: Iterable[RoadStretch] = (),
    ) -> "AddressBook":
        """The book of these places and of what an office has listed and learned."""
        words: dict[str, list[PlaceWord]] = {}
        for word in [*_of_places(places), *listed]:
            words.setdefault(word.words, []).append(word)
        stretches: dict[str, list[RoadStretch]] = {}
        for each in roads:
            stretches.setdefault(each.road, []).append(each)
        return cls(
            words={said: _best(found) for said, found in words.items()},
            roads={road: tuple(found) for road, found in stretches.items()},
            finder=PhraseFinder(said for said in words.keys() | stretches.keys() if len(said) > 1),
        )


def _of_places(places: Iterable[PlaceFacts]) -> Iterator[PlaceWord]:
    for place in places:
        if place.closed_on is not None or place.kind is PlaceKind.GRID:
            continue
        yield PlaceWord(place.name, place.id, How.NAME)
        for alias in place.aliases:
            yield PlaceWord(alias, place.id, How.ALIAS)
        for said in short_forms(place.name, place.kind):
            yield PlaceWord(said, place.id, How.SHORT)
        if stem := bare_stem(place.name, place.kind):
            yield PlaceWord(stem, place.id, How.BARE)


def _best(found: Iterable[PlaceWord]) -> tuple[PlaceWord, ...]:
    """Each place once, by the most trusted of its ways; a word that is a name is nobody's bare stem or learned name."""
    order = list(How)
    ranked = sorted(found, key=lambda word: order.index(word.how))
    firm = [word for word in ranked if word.how not in (How.BARE, How.LEARNED)]
    kept: dict[tuple[int, date | None], PlaceWord] = {}
    for word in firm or ranked:
        kept.setdefault((word.place_id, word.valid_to), word)
    return tuple(kept.values())
