"""How much a text is about what was looked for: title before text, whole words before parts, early before late."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

import rjieba

READ = 2_000
"""What a text is about is said in its beginning."""
TITLE, WHOLE, EARLY, AGAIN = 4.0, 2.0, 1.0, 0.25
MOST_TIMES = 4


def relevance(text: str, words: Iterable[str]) -> float:
    """The more, the better it fits. The first line of the folded text is its title."""
    title, _break, said = text[:READ].partition("\n")
    borders = _borders(title) | {len(title) + 1 + at for at in _borders(said)}
    return sum(_of(word, text[:READ], len(title), borders) for word in words)


def ranked(texts: Sequence[tuple[int, str]], words: Sequence[str]) -> list[int]:
    """Keys of texts, the best fitting first; of equal ones the newest."""
    fitting = [(relevance(text, words), key) for key, text in texts]
    return [key for _fits, key in sorted(fitting, reverse=True)]


def _of(word: str, text: str, title: int, borders: set[int]) -> float:
    stands = _stands(word, text)
    if not stands:
        return 0.0
    whole = any(at in borders and at + len(word) in borders for at in stands)
    behind = next((at - title for at in stands if at >= title), READ)
    return (
        TITLE * (stands[0] < title)
        + WHOLE * whole
        + EARLY * (1 - min(behind, READ) / READ)
        + AGAIN * min(len(stands), MOST_TIMES)
    )


def _stands(word: str, text: str) -> list[int]:
    found: list[int] = []
    at = text.find(word)
    while at >= 0 and len(found) < MOST_TIMES:
        found.append(at)
        at = text.find(word, at + 1)
    return found


def _borders(text: str) -> set[int]:
    """Where words begin and end."""
    return {0, *accumulate(len(word) for word in rjieba.cut(text))}
