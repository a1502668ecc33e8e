"""What of a text is compared: pairs of signs that belong to names, and words that tell of the problem."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from huiyin.analysis.rules.topics.language import Language, number_of, words_in
from huiyin.matching.fingerprints import pairs_beside

HEADING = 60
"""The first line, up to so many signs, says what it is about."""
READ = 300
"""Of the rest so many signs."""
_STORED_HEAD = 2


@dataclass(frozen=True, slots=True)
class Signs:
    """`anchors` and `words` as numbers, those of the heading first: so many of each are of the heading."""

    anchors: tuple[int, ...]
    words: tuple[int, ...]
    heading_anchors: int
    heading_words: int

    def stored(self) -> list[int]:
        """What is stored beside the anchors."""
        return [self.heading_anchors, self.heading_words, *self.words]

    @classmethod
    def read(cls, anchors: Iterable[int], stored: list[int]) -> "Signs":
        """As they were stored."""
        return cls(tuple(anchors), tuple(stored[_STORED_HEAD:]), stored[0], stored[1])


def signs_of(text: str, language: Language) -> Signs:
    """The signs of a text whose first line is its heading."""
    first, _, rest = text.partition("\n")
    heading, body = first[:HEADING], rest[:READ] or first[HEADING : HEADING + READ]
    names, told = _read(heading, language)
    more_names, more_told = _read(body.replace("\n", ""), language)
    return Signs(
        anchors=tuple(dict.fromkeys((*names, *more_names))),
        words=tuple(dict.fromkeys((*told, *more_told))),
        heading_anchors=len(names),
        heading_words=len(told),
    )


def _read(text: str, language: Language) -> tuple[list[int], list[int]]:
    """Pairs of names, and words. Where two known words meet there is no name."""
    rows = language.rows
    cut = words_in(text)
    told = [word for word in cut if word in rows]
    met = {
        first[-1] + second[0]
        for first, second in pairwise(cut)
        if first in language.familiar and second in language.familiar
    }
    return pairs_beside(text, language.common, met), list(dict.fromkeys(map(number_of, told)))
