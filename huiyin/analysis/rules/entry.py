"""A matter's or a paper's words as the row by which it is found."""

from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.analysis.rules.folding import folded, initials
from huiyin.analysis.rules.keys import Kind, block_of, letter_keys, mark, text_keys

READ = 20_000
"""So many signs of a matter are read: what it is about is said long before."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The columns of a derived text."""

    text: str
    initials: str
    keys: list[int]


def entry(key: int, title: str, texts: Iterable[str], marks: Iterable[int] = ()) -> Entry:
    """The row with primary key `key`; each text stands apart, so that no word spans two."""
    parts = [part for part in dict.fromkeys(folded(one[:READ]) for one in (title, *texts)) if part]
    text = "\n".join(parts)[:READ]
    spelled = initials(title)
    keys = text_keys(text.split("\n")) | letter_keys(spelled) | {*marks}
    return Entry(text, spelled, sorted(keys | {mark(Kind.BLOCK, block_of(key) + 1)}))


def marks(*, unit_ids: Iterable[int], place_id: int | None, year: int, concluded: bool = False) -> list[int]:
    """What is known of a matter beside its words."""
    found = [mark(Kind.UNIT, unit_id) for unit_id in unit_ids]
    found += [mark(Kind.PLACE, place_id)] if place_id else []
    found += [mark(Kind.ENDED)] if concluded else []
    return [*found, mark(Kind.YEAR, year)]
