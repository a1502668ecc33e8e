"""Places in a text that are to be hidden, and the text as it is compared: sign by sign, so that places stay."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

import opencc

from huiyin.kernel.text import halfwidth


class Span(NamedTuple):
    """Signs `start` to `end` of a text; `kind` is a label of `key.KINDS`."""

    start: int
    end: int
    kind: str


def plain(text: str) -> str:
    """Half-width, and without the brackets that stand-ins are written in; each sign keeps its place."""
    return halfwidth(text).replace("【", "〔").replace("】", "〕")


def folded(text: str) -> str:
    """As it is compared: simplified and in lower case; each sign keeps its place."""
    return "".join(map(_one, text))


def bare(text: str) -> str:
    """The letters and digits of a folded text alone, by which two spellings of one thing are known as the same."""
    return "".join(sign for sign in text if sign.isalnum())


def merged(spans: Iterable[Span]) -> list[Span]:
    """In their order; what overlaps is hidden as one, under the name of what began first and reaches furthest."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if found and span.start < found[-1].end:
            last = found[-1]
            found[-1] = last._replace(end=max(last.end, span.end))
        elif span.end > span.start:
            found.append(span)
    return found


@lru_cache(maxsize=20_000)
def _one(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    simple = _simplifier().convert(sign)
    return simple if len(simple) == 1 else sign


@cache
def _simplifier() -> "opencc.OpenCC":
    return opencc.OpenCC("t2s")
