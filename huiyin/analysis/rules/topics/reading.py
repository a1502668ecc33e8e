"""Reading the signs of many texts in another process, while this one places those that were read before."""

import gc
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context
from typing import Protocol, TypeVar

from huiyin.analysis.rules.topics.language import Language
from huiyin.analysis.rules.topics.signs import Signs, signs_of

_AHEAD = 3
"""So many parts are read ahead."""
_learned: list[Language] = []
"""What the other process was given."""


class Told(Protocol):
    """What has a text."""

    @property
    def text(self) -> str:
        """The text; its first line is its heading."""


_Told = TypeVar("_Told", bound=Told)


def read(parts: Iterable[list[_Told]], language: Language) -> Iterator[tuple[list[_Told], list[Signs]]]:
    """Each part with the signs of its texts, in order. One part alone is read here: a process is not worth it."""
    given = iter(parts)
    begun = list(islice(given, 2))
    if len(begun) < 2:
        yield from ((part, [signs_of(one.text, language) for one in part]) for part in begun)
        return
    hand = ProcessPoolExecutor(1, get_context("spawn"), initializer=_learn, initargs=(language,))
    with hand:
        yield from _ahead(hand, chain(begun, given))


@contextmanager
def without_sweeping() -> Iterator[None]:
    """Millions of small things live until the end and none lies in a circle: looking for circles takes a third."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()


def _ahead(
    hand: ProcessPoolExecutor, parts: Iterable[list[_Told]]
) -> Iterator[tuple[list[_Told], list[Signs]]]:
    waiting: deque[tuple[list[_Told], Future[list[Signs]]]] = deque()
    for part in parts:
        waiting.append((part, hand.submit(_signs, [one.text for one in part])))
        if len(waiting) > _AHEAD:
            done, signs = waiting.popleft()
            yield done, signs.result()
    for done, signs in waiting:
        yield done, signs.result()


def _learn(language: Language) -> None:
    _learned.append(language)


def _signs(texts: list[str]) -> list[Signs]:
    return [signs_of(text, _learned[0]) for text in texts]
