"""From a free text to the finest place that it means, with the words on which that rests and how sure it is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from huiyin.kernel.text import halfwidth
from huiyin.units.rules.address_book import AddressBook, How
from huiyin.units.rules.facts import PlaceFacts
from huiyin.units.rules.house_numbers import read_number
from huiyin.units.rules.kinds import PlaceKind
from huiyin.units.rules.mentions import Mention, mentions
from huiyin.units.rules.place_tree import PlaceTree
from huiyin.units.rules.said_of import Part

READ = 3000
"""Signs that are read: an address stands in the first ones, the rest repeats it."""
MOST_OTHERS = 4
_GRID = re.compile(
    r"[\s，,]?第?([0-9]{1,3}|[一二三四五六七八九十]{1,3})号?网格|[\s，,]?网格第?([0-9]{1,3})号?"
)
_IN_NAME = re.compile(r"[0-9]+|[一二三四五六七八九十百]+")
_STEPS = tuple(PlaceKind)
_TRUST = {
    How.NAME: 0.97,
    How.ALIAS: 0.95,
    How.LANDMARK: 0.95,
    How.ROAD: 0.85,
    How.SHORT: 0.88,
    How.LEARNED: 0.85,
    How.BARE: 0.8,
}
_HOUSE = 0.97
_ASIDE, _SEVERAL = 0.75, 0.6
FIRM = frozenset({How.NAME, How.ALIAS, How.LANDMARK, How.ROAD})


@dataclass(frozen=True, slots=True)
class Address:
    """The place meant, or None with the places between which it cannot be told (`others`).

    `words` are the words of the text on which the place rests, `how` what they are, `sure` from 0 to 1.
    """

    place: PlaceFacts | None = None
    words: tuple[str, ...] = ()
    how: tuple[How, ...] = ()
    sure: float = 0.0
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _End:
    """A mention with the places that it may mean after all others have been heard."""

    mention: Mention
    places: tuple[int, ...]


def read_address(text: str, tree: PlaceTree, book: AddressBook, *, on: date | None = None) -> Address:
    """The finest place that a text or an address field means; where two remain, the one around both, never the city."""
    text = halfwidth(text[:READ])
    found = [each for each in mentions(text, book, on) if each.part is not Part.COMPARED]
    if not found:
        return Address()
    main = _main(found)
    return _answer(text, tree, _ends(tree, main, found), found, aside=main[0].part is Part.ASIDE)


def _main(found: Sequence[Mention]) -> list[Mention]:
    """What happened somewhere; else where somebody works; else where somebody lives or has told of it."""
    by_part = ([each for each in found if each.part is part] for part in (Part.EVENT, Part.WORK, Part.ASIDE))
    return next(each for each in by_part if each)


def _ends(tree: PlaceTree, main: Sequence[Mention], found: Sequence[Mention]) -> list[_End]:
    """The places meant, without those that only lie around another; firm names go before learned and short ones."""
    proved = [_proved(tree, each, found) for each in main]
    inner = [one for one in proved if not any(_around(tree, one, other) for other in proved)]
    firm = [one for one in inner if one.mention.how in FIRM]
    return _finest(tree, firm or inner)


def _proved(tree: PlaceTree, mention: Mention, found: Sequence[Mention]) -> _End:
    """Of places with one name those that most other words support."""
    if len(mention.places) == 1:
        return _End(mention, mention.places)
    counts = {each: _support(tree, each, found) for each in mention.places}
    best = max(counts.values())
    return _End(mention, tuple(each for each, n in counts.items() if n == best))


def _support(tree: PlaceTree, place_id: int, found: Sequence[Mention]) -> tuple[int, int]:
    """How many mentions lie on the way to a place; among equals, how near the others lie to it."""
    path = tree.places[place_id].path
    on_way = sum(any(each in path for each in mention.places) for mention in found)
    near = max(
        (_shared(tree, path, each) for mention in found for each in mention.places if each not in path),
        default=0,
    )
    return on_way, near


def _shared(tree: PlaceTree, path: tuple[int, ...], place_id: int) -> int:
    return sum(each in path for each in tree.places[place_id].path)


def _around(tree: PlaceTree, outer: _End, inner: _End) -> bool:
    """Whether one end only names what lies around all that the other may mean."""
    if outer is inner or len(outer.places) > 1 or outer.places == inner.places:
        return False
    return all(outer.places[0] in tree.places[each].path for each in inner.places)


def _finest(tree: PlaceTree, ends: list[_End]) -> list[_End]:
    """Beside a community or a grid, a district elsewhere is only spoken of."""
    if len(ends) < 2:
        return ends
    fine = [
        one
        for one in ends
        if min(_step(tree, each) for each in one.places) >= _STEPS.index(PlaceKind.COMMUNITY)
    ]
    coarse = [
        one
        for one in ends
        if max(_step(tree, each) for each in one.places) <= _STEPS.index(PlaceKind.DISTRICT)
    ]
    return fine if len(fine) == 1 and len(fine) + len(coarse) == len(ends) else ends


def _step(tree: PlaceTree, place_id: int) -> int:
    return _STEPS.index(tree.places[place_id].kind)


def _answer(
    text: str, tree: PlaceTree, ends: Sequence[_End], found: Sequence[Mention], *, aside: bool
) -> Address:
    open_ids = tuple(dict.fromkeys(each for one in ends for each in one.places))
    meant = _common(tree, open_ids)
    if meant is None or (len(open_ids) > 1 and meant.kind is PlaceKind.CITY):
        return Address(others=open_ids[:MOST_OTHERS])
    if len(open_ids) == 1:
        meant = _grid_of(text, tree, meant, [one.mention for one in ends])
    bearing = [each for each in found if any(on_way in meant.path for on_way in each.places)] or [
        one.mention for one in ends
    ]
    return Address(
        place=meant,
        words=tuple(dict.fromkeys(each.words for each in bearing)),
        how=tuple(dict.fromkeys(each.how for each in bearing)),
        sure=_sure(ends, bearing, aside=aside, several=len(open_ids) > 1),
        others=open_ids[:MOST_OTHERS] if len(open_ids) > 1 else (),
    )


def _common(tree: PlaceTree, ids: Sequence[int]) -> PlaceFacts | None:
    """The smallest place around all."""
    paths = [tree.places[each].path for each in ids]
    shared = [each for each in paths[0] if all(each in path for path in paths)]
    return tree.places[shared[-1]] if shared else None


def _grid_of(text: str, tree: PlaceTree, meant: PlaceFacts, said: Iterable[Mention]) -> PlaceFacts:
    """The grid of a community whose number stands right behind its name."""
    for each in said:
        found = _GRID.match(text, each.end)
        if found is None:
            continue
        number = read_number(found[1] or found[2])
        for below in map(tree.places.__getitem__, tree.below.get(meant.id, ())):
            in_name = _IN_NAME.search(below.name)
            if below.kind is PlaceKind.GRID and in_name and read_number(in_name[0]) == number:
                return below
    return meant


def _sure(ends: Sequence[_End], bearing: Sequence[Mention], *, aside: bool, several: bool) -> float:
    trust = max(
        (_HOUSE if one.mention.exact else _TRUST[one.mention.how]) * one.mention.trust for one in ends
    )
    for _more in bearing[1:]:
        trust = 1 - (1 - trust) * 0.7
    return round(trust * (_ASIDE if aside else 1) * (_SEVERAL if several else 1), 2)
