"""Indicators as lines of a table: each number with its list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from huiyin.analysis.queries.indicators import AREA_LABELS, Indicator, Reading, Tally
from huiyin.web.parts.show import Number
from huiyin.web.supervise.indicators.asked import Asked
from huiyin.web.supervise.indicators.words import change_words, value_words


@dataclass(frozen=True, kw_only=True)
class Line:
    """One number with what it is made of; `url` opens its meaning."""

    name: str
    value: str
    numbers: tuple[Number, ...]
    change: str = ""
    url: str = ""
    law: str = ""


@dataclass(frozen=True, kw_only=True)
class Group:
    """The indicators of one field of work."""

    name: str
    lines: tuple[Line, ...]


def groups(found: Sequence[Reading], asked: Asked) -> Iterator[Group]:
    """All in their order, by field of work."""
    for name, listed in groupby(found, key=lambda one: one.indicator.area):
        yield Group(name=AREA_LABELS[name], lines=tuple(_line(one, asked) for one in listed))


def numbers(one: Indicator, tally: Tally, asked: Asked, narrow: str = "") -> tuple[Number, ...]:
    """What a value is made of; `narrow` is the rest of the address of the list."""
    return tuple(
        Number(
            key=name,
            label=part.words,
            count=getattr(tally, name),
            url=f"{reverse('supervise:indicator_listed', args=[one.key, name])}?{asked.query}{narrow}",
        )
        for name, part in one.parts.items()
    )


def line_of(one: Indicator, name: str, tally: Tally, asked: Asked, narrow: str = "") -> Line:
    """The number of one body, class or month."""
    return Line(name=name, value=value_words(one, tally), numbers=numbers(one, tally, asked, narrow))


def _line(reading: Reading, asked: Asked) -> Line:
    one = reading.indicator
    return Line(
        name=one.label,
        value=value_words(one, reading.now),
        numbers=numbers(one, reading.now, asked),
        change=change_words(reading),
        url=f"{reverse('supervise:indicator', args=[one.key])}?{asked.query}",
        law=one.law,
    )
