"""All articles of all versions as one long text, so that a word is looked for once and not article by article."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache

from huiyin.catalogue.rules.law_library import Found, load_texts
from huiyin.catalogue.rules.law_text import bare
from huiyin.catalogue.rules.laws import Law

_BETWEEN = "\n"


@dataclass(frozen=True)
class Shelf:
    """Every article in the order of the register.

    A place is an article's position. `starts` says where its words begin in `words`; `owners` which law it is in,
    as a position in `laws`.
    """

    laws: tuple[Law, ...]
    names: tuple[str, ...]
    entries: tuple[Found, ...]
    owners: tuple[int, ...]
    words: str
    starts: tuple[int, ...]

    def holding(self, word: str, most: int = 1_000_000) -> list[int]:
        """The places of the articles that hold a word, in order, each once; of more than `most` only so many."""
        places: list[int] = []
        at = self.words.find(word)
        while at >= 0 and len(places) < most:
            place = bisect_right(self.starts, at) - 1
            places.append(place)
            at = self.words.find(word, self.starts[place + 1])
        return places

    def said(self, word: str, place: int) -> int:
        """How often an article says a word."""
        return self.words.count(word, self.starts[place], self.starts[place + 1])

    def length(self, place: int) -> int:
        """How long an article is."""
        return self.starts[place + 1] - self.starts[place]

    def in_force(self, on: date, field: str) -> frozenset[int]:
        """The laws in force on a day, in a field if one is named."""
        held = enumerate(self.laws)
        return frozenset(n for n, law in held if law.in_force(on) and (not field or field in law.fields))

    def articles_of(self, law: int) -> range:
        """The places of a law's articles."""
        first = self.owners.index(law)
        return range(first, first + self.owners.count(law))


@cache
def shelf() -> Shelf:
    """Built once in a process, at its first search."""
    texts = load_texts()
    entries = tuple(Found(law, article) for law, text in texts for article in text.articles)
    owners = tuple(n for n, (_law, text) in enumerate(texts) for _article in text.articles)
    words = [bare(entry.article.text) for entry in entries]
    starts = [0]
    for each in words:
        starts.append(starts[-1] + len(each) + len(_BETWEEN))
    laws = tuple(law for law, _text in texts)
    names = tuple(bare(law.name) for law in laws)
    return Shelf(laws, names, entries, owners, _BETWEEN.join([*words, ""]), tuple(starts))
