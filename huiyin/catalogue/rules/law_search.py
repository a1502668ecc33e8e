"""Search over the words of all articles: exact words first, parts of words where nothing holds them all."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from huiyin.catalogue.rules.everyday import in_words_of_law
from huiyin.catalogue.rules.law_library import Found, short_name
from huiyin.catalogue.rules.law_shelf import Shelf, shelf
from huiyin.catalogue.rules.law_text import bare
from huiyin.catalogue.rules.numerals import article_number

_SPLIT = re.compile(r"[\s，。、；：？！,.;:?!“”\"'（）()《》〈〉]+")
_NAMED = re.compile(
    r"(.+?)\s*(第?\s*(?:\d{1,4}|[零〇一二两三四五六七八九十百千]+)\s*条?(?:(?:之|-)[\d一二三四五六七八九十]{1,3})?)"
)
_LONGEST = 60
_MOST_WORDS = 8
_MOST_PAIRS = 24
_MOST_NEAR = 200
_NEAR_ENOUGH = 0.5
_COMMON = 2000
"""A pair of signs that so many articles hold tells none of them apart."""
_COUNTED = 1500
"""Up to so many articles are ranked by how often they hold the words; a word of more tells nothing by that."""
_IDLE = re.compile(
    r"怎么办|怎么|什么|多久|多少|哪里|可以|是不是|有没有|如何|能不能|应该|我们|他们|[吗呢了的我]"
)
"""Words of a question that say nothing about its matter."""


@dataclass(frozen=True)
class Hits:
    """Some of the articles that were found.

    `words` are those that were looked for, everyday words as the law has them. `exact` tells whether the articles
    hold all of them, or only come near.
    """

    found: tuple[Found, ...]
    total: int
    words: tuple[str, ...]
    exact: bool


def search(typed: str, on: date, field: str = "", first: int = 0, most: int = 20) -> Hits:
    """The articles in force on a day that a query asks for, those from `first` on, at most `most`.

    Words of one sign are passed over: almost every article holds them.
    """
    books = shelf()
    laws = books.in_force(on, field)
    typed = typed[:_LONGEST]
    words, exact = _words(typed), True
    places = _named(books, typed, laws) or _ranked(books, _holding(books, words, laws), words)
    lawful = _words(in_words_of_law(typed)) if not places else ()
    if lawful:
        words = lawful
        places = _ranked(books, _holding(books, words, laws), words)
    if not places:
        places, exact = _near(books, words, laws), False
    shown = places[first : first + most]
    return Hits(tuple(books.entries[place] for place in shown), len(places), words, exact)


def _words(typed: str) -> tuple[str, ...]:
    split = (bare(word) for word in _SPLIT.split(typed))
    return tuple(dict.fromkeys(word for word in split if len(word) > 1))[:_MOST_WORDS]


def _named(books: Shelf, typed: str, laws: frozenset[int]) -> list[int]:
    """The one article that is named with its law: 劳动合同法第三十九条, 劳动合同法 39."""
    found = _NAMED.fullmatch(typed.strip())
    number = article_number(found[2]) if found else None
    if found is None or number is None:
        return []
    name = bare(short_name(found[1].strip()))
    law = next((one for one in laws if books.names[one] == name), None)
    places = books.articles_of(law) if law is not None else ()
    return [place for place in places if books.entries[place].article.number == number]


def _holding(books: Shelf, words: tuple[str, ...], laws: frozenset[int]) -> list[int]:
    """The articles that hold every word; a word may stand in the name of the law instead."""
    if not words:
        return []
    held = [books.holding(word) for word in words]
    owners = books.owners
    if len(words) == 1:
        return [place for place in held[0] if owners[place] in laws]
    named = [{law for law in laws if word in books.names[law]} for word in words]
    if any(not places and not by for places, by in zip(held, named, strict=True)):
        return []
    sets = [set(places) for places in held]
    candidates = sorted(set().union(*sets))
    return [
        place
        for place in candidates
        if owners[place] in laws
        and all(place in each or owners[place] in by for each, by in zip(sets, named, strict=True))
    ]


def _ranked(books: Shelf, places: list[int], words: tuple[str, ...]) -> list[int]:
    """Best first: many mentions in few words, in a law that bears the word in its name, early in the law.

    Of very many articles, all of which say the words, those come first that say little else.
    """
    named = {law: sum(word in name for word in words) * 0.4 for law, name in enumerate(books.names)}
    owners = books.owners

    def worth(place: int) -> float:
        said = sum(min(books.said(word, place), 4) for word in words)
        return said / math.log(60 + books.length(place)) + named[owners[place]]

    if len(places) > _COUNTED:
        return sorted(places, key=lambda place: (-named[owners[place]], books.length(place)))
    return sorted(places, key=lambda place: (-worth(place), place))


def _near(books: Shelf, words: tuple[str, ...], laws: frozenset[int]) -> list[int]:
    """Articles that hold the most and rarest pairs of signs of the words; none if nothing comes near."""
    scores: defaultdict[int, float] = defaultdict(float)
    reach = 0.0
    for pair in _pairs(words):
        held = books.holding(pair, _COMMON)
        if len(held) == _COMMON:
            continue
        places = [place for place in held if books.owners[place] in laws]
        weight = math.log(1 + len(books.entries) / len(places)) if places else math.log(len(books.entries))
        reach += weight
        for place in places:
            scores[place] += weight
    near = [place for place, score in scores.items() if score >= reach * _NEAR_ENOUGH]
    return sorted(near, key=lambda place: (-scores[place], books.length(place), place))[:_MOST_NEAR]


def _pairs(words: tuple[str, ...]) -> tuple[str, ...]:
    """All runs of two signs of the words but those that only ask."""
    runs = [run for word in words for run in _IDLE.split(word) if len(run) > 1]
    return tuple(dict.fromkeys(run[at : at + 2] for run in runs for at in range(len(run) - 1)))[:_MOST_PAIRS]
