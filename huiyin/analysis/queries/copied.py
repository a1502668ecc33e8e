"""Which concluded matters the words of a draft come from, as far as those words still stand in it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from datetime import date
from typing import Any

from huiyin.analysis.queries.similar import opinions_of
from huiyin.analysis.rules.opinion import Paragraph
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.numbers import tidy_number
from huiyin.matching.fingerprints import bigrams
from huiyin.matters.queries.concluded import endings
from huiyin.matters.queries.seen import visible

LEFT = 0.3
"""A paragraph of which less still stands in the draft has been written anew."""


def copied_from(
    actor: Actor, numbers: Collection[str], values: Mapping[str, Any], *, on: date
) -> tuple[int, ...]:
    """Of named concluded matters that the actor may see those whose opinion stands in what is filled in."""
    if not numbers:
        return ()
    asked = visible(actor, on).filter(number__in=list(_read(numbers)), restricted=False)
    told = endings(actor, list(asked.values_list("pk", flat=True)), on=on)
    written = set(bigrams("\n".join(value for value in values.values() if isinstance(value, str))))
    return tuple(sorted(key for key, said in opinions_of(told.values()).items() if _stands(said, written)))


def _read(numbers: Iterable[str]) -> Iterator[str]:
    """Those that are numbers at all: nobody has typed them, so nobody is told of others."""
    for one in numbers:
        with suppress(Refused):
            yield tidy_number(one)


def _stands(said: Iterable[Paragraph], written: Set[int]) -> bool:
    """Whether a good part of one of the paragraphs is there."""
    told = [bigrams(one.text) for one in said]
    return any(len(written & set(pairs)) >= LEFT * len(pairs) for pairs in told if pairs)
