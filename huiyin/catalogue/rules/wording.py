"""What items say and what people say of them, each text read once, and how much every term of it tells."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log

from huiyin.catalogue.rules.catalogue import Catalogue
from huiyin.catalogue.rules.entries import Item
from huiyin.catalogue.rules.sayings import Spoken
from huiyin.catalogue.rules.terms import meanings, plain, terms_of

Terms = Counter[str]
# How much each part of an item tells of it.
_WORDS, _SAID, _REQUEST, _COVERS, _PATHS, _BODIES, _CLASS = 3.0, 4.0, 5.0, 1.5, 0.4, 0.2, 0.2
_K1 = 2.6
_SINGLE, _LOOSE, _MEANING = 0.6, 0.3, 1.2
_LEAST_POINTS = 0.5


@dataclass(frozen=True)
class Wording:
    """An item and what is said of it."""

    item: Item
    said: Spoken

    @property
    def whole(self) -> tuple[str, ...]:
        """Its texts that say something as a whole."""
        return (*self._own, *self.said.sentences)

    @cached_property
    def texts(self) -> tuple[Terms, ...]:
        """The terms of all by which a sentence may come near it, each for itself."""
        return tuple(map(terms_of, (*self._own, " ".join(self.said.phrases), *self.said.sentences)))

    def phrases(self) -> set[str]:
        """Its own phrases, of two signs or more."""
        return {one for one in map(plain, (*self.item.words, *self.said.phrases)) if len(one) > 1}

    def told(self, around: Mapping[str, Terms]) -> dict[str, float]:
        """Each term with how much it tells of the item; `around`: the terms of what stands around it."""
        request, covers, words, *said = self.texts
        parts = (
            (words, _WORDS),
            (_sum(said), _SAID),
            (request, _REQUEST),
            (covers, _COVERS),
            (_sum(around.get(code, _NO_TERMS) for code in self.item.paths), _PATHS),
            (terms_of(" ".join(self.item.bodies.values())), _BODIES),
            (around.get(self.item.class_code, _NO_TERMS), _CLASS),
        )
        told: defaultdict[str, float] = defaultdict(float)
        for terms, weight in parts:
            for term, count in terms.items():
                told[term] += weight if count == 1 or term[0] == "#" else weight * (1 + log(count))
        return told

    @property
    def _own(self) -> tuple[str, ...]:
        item = self.item
        return item.request, _wanted(item.covers), " ".join(item.words)


_NO_TERMS: Terms = Counter()


def surroundings(catalogue: Catalogue) -> dict[str, Terms]:
    """The terms of the names of paths and of classes with what they are about, by code."""
    named = ((code, path.name) for code, path in catalogue.paths.items())
    heads = ((code, f"{head.name} {head.about}") for code, head in catalogue.classes.items())
    return {code: terms_of(text) for code, text in chain(named, heads)}


def owners(spoken: Iterable[Wording]) -> dict[str, tuple[int, ...]]:
    """Which items have a phrase for their own."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for place, wording in enumerate(spoken):
        for phrase in sorted(wording.phrases()):
            found[phrase].append(place)
    return {phrase: tuple(places) for phrase, places in found.items()}


def points(terms: Mapping[str, float], worth: Mapping[str, float], telling: set[str]) -> dict[str, float]:
    """What the terms of an item give it; next to nothing is left out."""
    found = {
        term: worth[term] * weight * (_K1 + 1) / (weight + _K1)
        for term, weight in terms.items()
        if term in telling
    }
    return {term: each for term, each in found.items() if each >= _LEAST_POINTS}


def idle(term: str) -> bool:
    """Whether each sign of a pair says nothing."""
    return meanings().silent.issuperset(term)


def worth_of(term: str, held_by: int, items: int) -> float:
    """The rarer, the more; a single sign or a loose pair tells less."""
    rare = log(1 + (items - held_by + 0.5) / (held_by + 0.5))
    if term.startswith("#"):
        return rare * _MEANING
    if len(term) == 1:
        return rare * _SINGLE
    return rare * (1.0, _LOOSE, _LOOSE / 3)[sum(sign in meanings().silent for sign in term)]


def _sum(parts: Iterable[Terms]) -> Terms:
    whole: Terms = Counter()
    for part in parts:
        whole.update(part)
    return whole


def _wanted(text: str) -> str:
    """What an item covers, without what it says it does not cover."""
    return text.partition("不包括")[0]
