"""What is asked for when a name or a stretch of road is listed, checked."""

from dataclasses import dataclass
from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.units.rules import NameKind, Side

LONGEST = 40
LARGEST_NUMBER = 99_999


@dataclass(frozen=True, kw_only=True)
class NameSeed:
    """A further name of a place."""

    name: str
    kind: NameKind
    place_id: int
    source: str
    valid_from: date


@dataclass(frozen=True, kw_only=True)
class RoadSeed:
    """House numbers of a road that lie in a place."""

    road: str
    first: int
    last: int
    side: Side
    place_id: int
    source: str
    valid_from: date


def words_of(said: str, *, field: str) -> str:
    """A name as stored. Raises Refused "place.words" for one that is too short to be found in a text."""
    tidied = "".join(tidy(said).split())
    if not 2 <= len(tidied) <= LONGEST:
        raise Refused(f"“{tidied}”须为 2 至 {LONGEST} 个字，请改写。", code="place.words", field=field)
    return tidied


def source_of(said: str) -> str:
    """By which paper it is listed. Raises Refused "place.source"."""
    tidied = " ".join(tidy(said).split())[:200]
    if not tidied:
        raise Refused("请填写依据，例如地名目录或者门牌登记。", code="place.source", field="source")
    return tidied


def check_numbers(first: int, last: int) -> None:
    """Raises Refused "road.numbers"."""
    if not 1 <= first <= last <= LARGEST_NUMBER:
        raise Refused(
            f"门牌号须在 1 至 {LARGEST_NUMBER} 之间，止号不小于起号，请核对。",
            code="road.numbers",
            field="first",
        )


def check_end(begun: date, ended: date | None, on: date) -> None:
    """Raises Refused "place.word_dates" where it is over already or would end before it began."""
    if ended is not None or on < begun:
        raise Refused("这一条已经终止，或者终止日期早于起始日期。", code="place.word_dates", field="on")
