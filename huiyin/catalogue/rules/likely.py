"""Items that a text most likely asks for: an index of what items say, and how well a text agrees with each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

import numpy as np

from huiyin.catalogue.rules.catalogue import Catalogue
from huiyin.catalogue.rules.entries import DRAFT, Item
from huiyin.catalogue.rules.nearness import Nearness
from huiyin.catalogue.rules.postings import Postings, Sums
from huiyin.catalogue.rules.sayings import Spoken, fitting_nothing, spoken
from huiyin.catalogue.rules.terms import apart, counted, meanings, meant, plain, question
from huiyin.kernel.phrases import PhraseFinder

LONGEST_TEXT = 2000
# How much each part of an item tells of it.
_WORDS, _SAID, _REQUEST, _COVERS, _PATHS, _BODIES, _CLASS = 3.0, 4.0, 5.0, 1.5, 0.4, 0.2, 0.2
_K1 = 2.6
_SINGLE, _LOOSE, _MEANING, _PHRASE = 0.6, 0.3, 1.2, 1.3
_COMMON = 0.12
_LEAST_POINTS = 0.5
_CLASS_LEAD = 0.5
_CANDIDATES = 60


@dataclass(frozen=True)
class Likely:
    """An item that agrees with a text, and how: `lead` orders them.

    `strength`: points for the terms that both have; `near`: likeness to sentences that people would say, 0 to 1;
    `cover`: the part of all that the text says, 0 to 1; `lead`: by how many spreads strength and nearness stand out
    from those of all items; `empty`: likeness of the text to sentences that fit no item, 0 to 1; `words`: those of
    the text that point to it.
    """

    code: str
    strength: float
    near: float
    cover: float
    lead: float
    empty: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class LikelyIndex:
    """Made once for a catalogue."""

    codes: tuple[str, ...]
    classes: tuple[str, ...]
    points: Postings
    held: tuple[frozenset[str], ...]
    worth: Mapping[str, float]
    nearness: Nearness
    nothing: Postings
    phrases: PhraseFinder
    owners: Mapping[str, tuple[int, ...]]
    _unknown: float = field(default=6.0)

    @classmethod
    def of(cls, catalogue: Catalogue, said: Mapping[str, Spoken] | None = None) -> "LikelyIndex":
        """The index of all items that are no drafts; `said` is what people say of them, by code."""
        known = spoken() if said is None else said
        items = [item for item in catalogue.items.values() if item.state != DRAFT]
        speech = [known.get(item.code, Spoken()) for item in items]
        both = list(zip(items, speech, strict=True))
        told = [_told(item, catalogue, one) for item, one in both]
        holders = Counter(term for terms in told for term in terms)
        worth = {term: _worth(term, count, len(items)) for term, count in holders.items()}
        telling = {
            term for term, count in holders.items() if count < _COMMON * len(items) and not _idle(term)
        }
        owners = _owners(both)
        nearness = Nearness.of([[terms_of(text) for text in _texts(item, one)] for item, one in both])
        return cls(
            codes=tuple(item.code for item in items),
            classes=tuple(item.class_code for item in items),
            points=Postings(_points(terms, worth, telling) for terms in told),
            held=tuple(frozenset(terms) & telling for terms in told),
            worth=worth,
            nearness=nearness,
            nothing=nearness.others(map(terms_of, fitting_nothing())),
            phrases=PhraseFinder(owners),
            owners=owners,
        )

    def find(self, text: str, limit: int) -> list[Likely]:
        """The items that agree best, best first; empty when nothing of the text is known."""
        asked = question(text[:LONGEST_TEXT])
        known = self.phrases.find(asked)
        terms = counted(asked, apart(asked, known))
        said = {f"#{number}": word for number, word in meant(asked)}
        terms.update(said.keys())
        strength = self._strength(terms, known)
        if not strength.any():
            return []
        weighed = self.nearness.weighed(terms)
        near = self.nearness.near(weighed)
        lead = _standing_out(strength) + _standing_out(near)
        best = _highest(lead, limit)
        empty = float(self.nothing.sums(weighed).max(initial=0.0))
        whole = sum(self.worth.get(term, self._unknown * (len(term) > 1)) for term in terms) or 1.0
        told = {place: [term for term in terms if term in self.held[place]] for place in best}
        return [
            Likely(
                code=self.codes[place],
                strength=float(strength[place]),
                near=float(near[place]),
                cover=sum(self.worth[term] for term in told[place]) / whole,
                lead=float(lead[place]),
                empty=empty,
                words=_shown(self._words(place, known), told[place], said),
            )
            for place in best
        ]

    def _strength(self, terms: Counter[str], known: Iterable[str]) -> Sums:
        often = {term: 1 + 0.3 * log(count) for term, count in terms.items()}
        strength = self.points.sums(often)
        for word in known:
            places = self.owners[word]
            strength[list(places)] += _PHRASE * len(word) * log(len(self.codes) / len(places)) / 2
        first = _highest(strength, _CANDIDATES)
        leads = _class_leads(first, strength, self.classes)
        for place in first:
            strength[place] *= leads[self.classes[place]]
        return strength

    def _words(self, place: int, known: Iterable[str]) -> list[str]:
        return [word for word in known if place in self.owners[word]]


def terms_of(text: str) -> Counter[str]:
    """What a text is made of: pairs and telling signs, and the things that it means."""
    asked = question(text[:LONGEST_TEXT])
    terms = counted(asked)
    terms.update({f"#{number}" for number, _word in meant(asked)})
    return terms


def _texts(item: Item, said: Spoken) -> tuple[str, ...]:
    """All by which a sentence may come near an item, each compared for itself."""
    return (
        item.request,
        _wanted(item.covers),
        " ".join(item.words),
        " ".join(said.phrases),
        *said.sentences,
    )


def _owners(speech: Iterable[tuple[Item, Spoken]]) -> dict[str, tuple[int, ...]]:
    """Which items have a phrase for their own."""
    owners: defaultdict[str, list[int]] = defaultdict(list)
    for place, (item, said) in enumerate(speech):
        for word in {plain(each) for each in (*item.words, *said.phrases)}:
            if len(word) > 1:
                owners[word].append(place)
    return {word: tuple(places) for word, places in owners.items()}


def _highest(sums: Sums, most: int) -> list[int]:
    """Where the highest stand, the highest first, the earlier before the later."""
    among = np.argpartition(-sums, most - 1)[:most] if most < len(sums) else np.arange(len(sums))
    among.sort()
    return [int(place) for place in among[np.argsort(-sums[among], kind="stable")]]


def _standing_out(sums: Sums) -> Sums:
    apart_by: Sums = (sums - sums.mean()) / (sums.std() or 1.0)
    return apart_by


def _points(terms: Mapping[str, float], worth: Mapping[str, float], telling: set[str]) -> dict[str, float]:
    """What the terms of an item give it; next to nothing is left out."""
    points = {
        term: worth[term] * weight * (_K1 + 1) / (weight + _K1)
        for term, weight in terms.items()
        if term in telling
    }
    return {term: each for term, each in points.items() if each >= _LEAST_POINTS}


def _idle(term: str) -> bool:
    """Whether each sign of a pair says nothing."""
    return meanings().silent.issuperset(term)


def _worth(term: str, held_by: int, items: int) -> float:
    rare = log(1 + (items - held_by + 0.5) / (held_by + 0.5))
    if term.startswith("#"):
        return rare * _MEANING
    if len(term) == 1:
        return rare * _SINGLE
    return rare * (1.0, _LOOSE, _LOOSE / 3)[sum(sign in meanings().silent for sign in term)]


def _told(item: Item, catalogue: Catalogue, said: Spoken) -> Mapping[str, float]:
    """Each term of an item with how much it tells."""
    head = catalogue.classes.get(item.class_code)
    paths = " ".join(catalogue.paths[code].name for code in item.paths if code in catalogue.paths)
    parts = (
        (" ".join(item.words), _WORDS),
        (" ".join((*said.phrases, *said.sentences)), _SAID),
        (item.request, _REQUEST),
        (item.covers, _COVERS),
        (paths, _PATHS),
        (" ".join(item.bodies.values()), _BODIES),
        (f"{head.name} {head.about}" if head else "", _CLASS),
    )
    told: defaultdict[str, float] = defaultdict(float)
    for text, weight in parts:
        words = plain(_wanted(text))
        for term, count in counted(words).items():
            told[term] += weight * (1 + log(count))
        for term in {f"#{number}" for number, _word in meant(words)}:
            told[term] += weight
    return told


def _wanted(text: str) -> str:
    """What an item covers, without what it says it does not cover."""
    return text.partition("不包括")[0]


def _class_leads(first: Iterable[int], strength: Sums, classes: Sequence[str]) -> dict[str, float]:
    """How far each class leads by its best items: an item among its like is likelier."""
    best: defaultdict[str, list[float]] = defaultdict(list)
    for place in first:
        best[classes[place]].append(float(strength[place]))
    sums = {code: sum(points[:4]) for code, points in best.items()}
    most = max(sums.values()) or 1.0
    return {code: 1 + _CLASS_LEAD * points / most for code, points in sums.items()}


def _shown(words: Iterable[str], told: Iterable[str], said: Mapping[str, str]) -> tuple[str, ...]:
    """The words to name as reasons: whole ones first, none within another."""
    found = [*sorted(words, key=len, reverse=True), *(said[term] for term in told if term in said)]
    pairs = [term for term in told if len(term) == 2 and not term.startswith("#")]
    kept: list[str] = []
    for word in (*found, *pairs):
        if not any(word in other for other in kept):
            kept.append(word)
    return tuple(kept)
