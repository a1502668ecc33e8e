"""Places mentioned in a text: where, by which words, which they may be, and in which part."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from huiyin.units.rules.address_book import AddressBook, How, PlaceWord
from huiyin.units.rules.house_numbers import number_at
from huiyin.units.rules.said_of import Part, part_of

#: What follows a short name when something else bears that name: a road, a bridge, a school.
_OTHER_THING = re.compile(
    r"(?:[东西南北中]?(?:路(?!灯)|街(?!道)|巷|弄|道|大街|大道|桥|河|湖|山|渠)|站|公园|学校|小学|中学|幼儿园|医院|公司|超市|酒店|饭店|集团|工业|商场|银行|市场)"
)
#: What follows a bare stem when a place is meant.
_A_PLACE = re.compile(r"(?:这边|那边|一带|片区|辖区|境内|地区|这里|附近|镇上|镇里|乡里|街上)")
MOST = 40
"""Mentions that are weighed against each other; whoever names more places names a list of them."""
_BETWEEN = re.compile(r"[\s的，,·/—-]?")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that stand for one of some places. `exact` where a house number decides."""

    start: int
    end: int
    words: str
    places: tuple[int, ...]
    how: How
    trust: float = 1.0
    part: Part = Part.EVENT
    exact: bool = False


def mentions(text: str, book: AddressBook, on: date | None) -> list[Mention]:
    """The mentions in order; of overlapping ones the longest."""
    found = [
        each
        for said, starts in book.finder.find(text).items()
        for each in _each(text, book, said, starts, on)
    ]
    apart = sorted(_apart(found), key=lambda each: each.start)[:MOST]
    return _with_parts(text, [each for each in apart if _stands(text, each, apart)])


def _each(
    text: str, book: AddressBook, said: str, starts: Iterable[int], on: date | None
) -> Iterator[Mention]:
    words = [word for word in book.words.get(said, ()) if word.valid(on)]
    for start in starts:
        if said in book.roads:
            yield from _on_road(text, book, said, start, on)
        elif words:
            yield from _by_word(text, said, words, start)


def _by_word(text: str, said: str, words: list[PlaceWord], start: int) -> Iterator[Mention]:
    end, how = start + len(said), words[0].how
    short = how in (How.SHORT, How.BARE, How.LEARNED) or (how is How.ALIAS and said.endswith("街"))
    if short and (_OTHER_THING.match(text, end) or (said.endswith("街") and number_at(text, end))):
        return
    places = tuple(dict.fromkeys(word.place_id for word in words))
    yield Mention(start, end, said, places, how, trust=max(word.trust for word in words))


def _on_road(text: str, book: AddressBook, road: str, start: int, on: date | None) -> Iterator[Mention]:
    end = start + len(road)
    known = [
        each for each in book.roads[road] if (each.valid_to is None if on is None else each.valid_on(on))
    ]
    number = number_at(text, end)
    fitting = [each.place_id for each in known if number and each.holds(number[0])]
    if fitting and number:
        words = text[start : number[1]]
        yield Mention(start, number[1], words, tuple(dict.fromkeys(fitting)), How.ROAD, exact=True)
    elif known:
        yield Mention(start, end, road, tuple(dict.fromkeys(each.place_id for each in known)), How.ROAD)


def _apart(found: Iterable[Mention]) -> list[Mention]:
    """Without those that lie within a longer one."""
    kept: list[Mention] = []
    for each in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return kept


def _stands(text: str, each: Mention, found: list[Mention]) -> bool:
    """A bare stem counts only before words that make it a place, or beside another name."""
    if each.how is not How.BARE:
        return True
    beside = any(
        other is not each and (touching(text, each, other) or touching(text, other, each)) for other in found
    )
    return beside or _A_PLACE.match(text, each.end) is not None


def touching(text: str, first: Mention, second: Mention) -> bool:
    """Whether two mentions are one address: 桃岭街道 and 春晖岗社区 in a row."""
    gap = second.start - first.end
    return 0 <= gap <= 1 and _BETWEEN.fullmatch(text[first.end : second.start]) is not None


def _with_parts(text: str, found: list[Mention]) -> list[Mention]:
    """Names in a row share one part: it is told before the first and after the last."""
    rows: list[list[Mention]] = []
    for each in found:
        if rows and touching(text, rows[-1][-1], each) and text[each.start - 1] not in "，,":
            rows[-1].append(each)
        else:
            rows.append([each])
    parts = [part_of(text, row[0].start, row[-1].end) for row in rows]
    return [replace(each, part=part) for row, part in zip(rows, parts, strict=True) for each in row]
