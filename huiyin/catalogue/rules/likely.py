"""Items that a text most likely asks for: an index of what items say, and how well a text agrees with each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from math import log

from huiyin.catalogue.rules.catalogue import Catalogue
from huiyin.catalogue.rules.entries import DRAFT, Item
from huiyin.catalogue.rules.sayings import sayings
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
    """An item with how well it agrees (`strength`), its part of all that the text says (`cover`), and the words."""

    code: str
    strength: float
    cover: float
    words: tuple[str, ...]


@dataclass(frozen=True)
class LikelyIndex:
    """Made once for a catalogue."""

    codes: tuple[str, ...]
    classes: tuple[str, ...]
    held: tuple[frozenset[str], ...]
    postings: Mapping[str, tuple[tuple[int, float], ...]]
    worth: Mapping[str, float]
    phrases: PhraseFinder
    owners: Mapping[str, tuple[int, ...]]
    _unknown: float = field(default=6.0)

    @classmethod
    def of(cls, catalogue: Catalogue, said: Mapping[str, tuple[str, ...]] | None = None) -> "LikelyIndex":
        """The index of all items that are no drafts; `said` is what people say of them, by code."""
        spoken = sayings() if said is None else said
        items = [item for item in catalogue.items.values() if item.state != DRAFT]
        told = [_told(item, catalogue, spoken.get(item.code, ())) for item in items]
        held: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, terms in enumerate(told):
            for term, weight in terms.items():
                held[term].append((place, weight))
        worth = {term: _worth(term, len(rows), len(items)) for term, rows in held.items()}
        postings = {
            term: tuple(_points(rows, worth[term]))
            for term, rows in held.items()
            if len(rows) < _COMMON * len(items) and not _idle(term)
        }
        owners: defaultdict[str, list[int]] = defaultdict(list)
        for place, item in enumerate(items):
            for word in {plain(each) for each in (*item.words, *spoken.get(item.code, ()))}:
                if len(word) > 1:
                    owners[word].append(place)
        return cls(
            codes=tuple(item.code for item in items),
            classes=tuple(item.class_code for item in items),
            held=tuple(frozenset(terms) & postings.keys() for terms in told),
            postings=postings,
            worth=worth,
            phrases=PhraseFinder(owners),
            owners={word: tuple(places) for word, places in owners.items()},
        )

    def find(self, text: str, limit: int) -> list[Likely]:
        """The items that agree best, best first; empty when nothing of the text is known."""
        asked = question(text[:LONGEST_TEXT])
        known = self.phrases.find(asked)
        terms: Counter[str] = counted(asked, apart(asked, known))
        said = {f"#{number}": word for number, word in meant(asked)}
        terms.update(said.keys())
        scores: defaultdict[int, float] = defaultdict(float)
        for term, count in terms.items():
            often = 1 + 0.3 * log(count) if count > 1 else 1.0
            for place, points in self.postings.get(term, ()):
                scores[place] += points * often
        words: defaultdict[int, list[str]] = defaultdict(list)
        for word in known:
            places = self.owners[word]
            for place in places:
                scores[place] += _PHRASE * len(word) * log(len(self.codes) / len(places)) / 2
                words[place].append(word)
        if not scores:
            return []
        return self._best(scores, terms, said, words, limit)

    def _best(
        self,
        scores: Mapping[int, float],
        terms: Counter[str],
        said: Mapping[str, str],
        words: Mapping[int, list[str]],
        limit: int,
    ) -> list[Likely]:
        first = sorted(sorted(scores), key=scores.__getitem__, reverse=True)[:_CANDIDATES]
        lead = _lead(first, scores, self.classes)
        ranked = nlargest(limit, first, key=lambda place: (scores[place] * lead[self.classes[place]], -place))
        whole = sum(self.worth.get(term, self._unknown * (len(term) > 1)) for term in terms) or 1.0
        told = {place: [term for term in terms if term in self.held[place]] for place in ranked}
        return [
            Likely(
                self.codes[place],
                scores[place] * lead[self.classes[place]],
                sum(self.worth[term] for term in told[place]) / whole,
                _shown(words.get(place, ()), told[place], said),
            )
            for place in ranked
        ]


def _points(rows: Iterable[tuple[int, float]], worth: float) -> Iterator[tuple[int, float]]:
    """What a term gives each item that has it; next to nothing is left out."""
    for place, weight in rows:
        points = worth * weight * (_K1 + 1) / (weight + _K1)
        if points >= _LEAST_POINTS:
            yield place, points


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


def _told(item: Item, catalogue: Catalogue, spoken: Iterable[str]) -> Mapping[str, float]:
    """Each term of an item with how much it tells."""
    head = catalogue.classes.get(item.class_code)
    paths = " ".join(catalogue.paths[code].name for code in item.paths if code in catalogue.paths)
    parts = (
        (" ".join(item.words), _WORDS),
        (" ".join(spoken), _SAID),
        (item.request, _REQUEST),
        (item.covers, _COVERS),
        (paths, _PATHS),
        (" ".join(item.bodies.values()), _BODIES),
        (f"{head.name} {head.about}" if head else "", _CLASS),
    )
    told: defaultdict[str, float] = defaultdict(float)
    for text, weight in parts:
        said = plain(_wanted(text))
        for term, count in counted(said).items():
            told[term] += weight * (1 + log(count))
        for term in {f"#{number}" for number, _word in meant(said)}:
            told[term] += weight
    return told


def _wanted(text: str) -> str:
    """What an item covers, without what it says it does not cover."""
    return text.partition("不包括")[0]


def _lead(first: Iterable[int], scores: Mapping[int, float], classes: tuple[str, ...]) -> dict[str, float]:
    """How far each class leads by its best items: an item among its like is likelier."""
    best: defaultdict[str, list[float]] = defaultdict(list)
    for place in first:
        best[classes[place]].append(scores[place])
    sums = {code: sum(points[:4]) for code, points in best.items()}
    most = max(sums.values())
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
