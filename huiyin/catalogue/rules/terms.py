"""What a text is made of for comparing it with items: pairs of signs, telling signs, and things meant in many words."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import add

from huiyin.catalogue.rules.reading import must, read
from huiyin.kernel.phrases import PhraseFinder
from huiyin.kernel.text import halfwidth

LONGEST_TEXT = 2000
_FILE = "synonyms.json"
_BREAK = " "
_NOT_SAID = re.compile(r"[\W_]+")
_NUMBER = re.compile(
    r"[0-9一二两三四五六七八九十百千万几多半]+(?:年多|个多月|[年月日天号块元个万次岁层楼平米斤点口位名])+"
)
_ACROSS, _GAP = "…", ".{0,6}?"


@dataclass(frozen=True)
class Meanings:
    """Groups of everyday words that mean the same; `spread` are those with something in between (欠…工资)."""

    finder: PhraseFinder
    groups: dict[str, tuple[int, ...]]
    spread: tuple[tuple[str, re.Pattern[str], int], ...]
    empty: re.Pattern[str]
    silent: frozenset[str]


@cache
def meanings() -> Meanings:
    """The groups, each phrase checked."""
    data = read(_FILE)
    groups: dict[str, tuple[int, ...]] = {}
    spread = []
    for number, row in enumerate(data["groups"]):
        for phrase in row.split():
            must(len(phrase) > 1, _FILE, f"{phrase} is too short")
            if _ACROSS in phrase:
                parts = map(re.escape, phrase.split(_ACROSS))
                spread.append((phrase.partition(_ACROSS)[0], re.compile(_GAP.join(parts)), number))
            else:
                groups[phrase] = (*groups.get(phrase, ()), number)
    empty = sorted(data["empty"].split(), key=len, reverse=True)
    return Meanings(
        PhraseFinder(groups), groups, tuple(spread), re.compile("|".join(empty)), frozenset(data["silent"])
    )


def plain(text: str) -> str:
    """Letters, digits and Chinese signs, half-width, in lower case; a space where something else stood."""
    return _NOT_SAID.sub(_BREAK, halfwidth(text).lower()).strip()


def question(text: str) -> str:
    """A plain text without what anybody says about anything: asking, greeting, numbers and spans."""
    return meanings().empty.sub(_BREAK, _NUMBER.sub(_BREAK, plain(text)))


def apart(text: str, known: Mapping[str, Sequence[int]]) -> frozenset[int]:
    """Where one known word ends and the next begins: the pair of signs across it says nothing."""
    held = [0] * len(text)
    spans = sorted(((len(word), at) for word, places in known.items() for at in places), reverse=True)
    for number, (length, at) in enumerate(spans, 1):
        if not any(held[at : at + length]):
            held[at : at + length] = [number] * length
    return frozenset(at for at, (one, other) in enumerate(pairwise(held)) if one and other and one != other)


def counted(text: str, without: frozenset[int] = frozenset()) -> Counter[str]:
    """Pairs of neighbouring signs but those at the places given, and single signs that are not silent."""
    silent = meanings().silent
    pairs = enumerate(map(add, text, text[1:]))
    terms = Counter([pair for at, pair in pairs if _BREAK not in pair and at not in without])
    terms.update([sign for sign in text if sign not in silent and sign != _BREAK])
    return terms


def meant(text: str) -> Iterable[tuple[int, str]]:
    """The groups that a plain text speaks of, with its words."""
    known = meanings()
    for phrase in known.finder.find(text):
        yield from ((number, phrase) for number in known.groups[phrase])
    for begins, pattern, number in known.spread:
        found = pattern.search(text) if begins in text else None
        if found:
            yield number, found.group()


def terms_of(text: str) -> Counter[str]:
    """What a text is made of: pairs and telling signs, and the things that it means."""
    asked = question(text[:LONGEST_TEXT])
    terms = counted(asked)
    terms.update({f"#{number}" for number, _word in meant(asked)})
    return terms
