"""House numbers: read from text, and held against the stretches of a road."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.units.rules.facts import in_force

LARGEST = 99_999
_DIGITS = {
    "零": 0,
    "〇": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = re.compile(
    r"\s{0,2}第?([0-9]{1,5}|[零〇一二两三四五六七八九十百千]{1,7})(?:[-－—–至~之附][0-9]{1,4})?\s?(?:号|弄|#)"
)


class Side(StrEnum):
    """Which side of the road: Chinese numbers run odd on one side and even on the other."""

    BOTH = "both"
    ODD = "odd"
    EVEN = "even"


SIDE_LABELS: dict[Side, str] = {Side.BOTH: "单双号", Side.ODD: "单号", Side.EVEN: "双号"}


@dataclass(frozen=True, slots=True)
class RoadStretch:
    """House numbers of a road that lie in one place, from a day on."""

    id: int
    road: str
    first: int
    last: int
    side: Side
    place_id: int
    valid_from: date
    valid_to: date | None = None

    def holds(self, number: int) -> bool:
        """Whether a house stands in this stretch."""
        fits = {Side.BOTH: True, Side.ODD: number % 2 == 1, Side.EVEN: number % 2 == 0}[self.side]
        return fits and self.first <= number <= self.last

    def meets(self, other: "RoadStretch") -> bool:
        """Whether some house would lie in both."""
        low, high = max(self.first, other.first), min(self.last, other.last)
        return any(self.holds(n) and other.holds(n) for n in range(low, min(high, low + 1) + 1))

    def valid_on(self, on: date) -> bool:
        """Whether the row holds on a day."""
        return in_force(self.valid_from, self.valid_to, on)


def number_at(text: str, place: int) -> tuple[int, int] | None:
    """The house number that begins at a place in a text, and where it ends; None where none stands there."""
    found = _NUMBER.match(text, place)
    if found is None:
        return None
    number = read_number(found[1])
    return (number, found.end()) if number else None


def read_number(said: str) -> int:
    """A number in digits or in Chinese: 一百二十三 is 123, 一二三 as well; 0 for what is no number."""
    if said.isdecimal():
        return int(said)
    if not any(sign in _UNITS for sign in said):
        digits = [_DIGITS.get(sign) for sign in said]
        return 0 if None in digits or not digits else int("".join(map(str, digits)))
    return _with_units(said)


def _with_units(said: str) -> int:
    total, digit = 0, 0
    for sign in said:
        if sign in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[sign], 0
        else:
            digit = _DIGITS.get(sign, 0)
    return total + digit


def meeting(stretches: Iterable[RoadStretch], new: RoadStretch) -> RoadStretch | None:
    """A stretch of the same road that shares houses with a new one and holds at the same time."""
    for each in stretches:
        over = each.valid_to is not None and each.valid_to <= new.valid_from
        if each.road == new.road and not over and each.meets(new):
            return each
    return None
