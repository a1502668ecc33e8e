"""Names that people give to places, found in what they wrote: nouns such as 小区, 路, 市场, and what has a 门口."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

LEAST_MATTERS = 5
LEAST_WRITERS = 3
"""What only one or two people say is no name, and may be about a person."""
LEAST_SHARE = 0.9
GROWS = 0.8
"""A longer form is the name if nearly all that has the shorter one has it too: 阳光小区 for 光小区."""
_SHORTEST, _LONGEST = 2, 6
_NOUN = (
    "小区|花园|家园|新村|公寓|大厦|广场|市场|商场|超市|商城|公园|学校|小学|中学|幼儿园|医院|车站|地铁站|大院|宿舍|工业园"
    "|产业园|大道|大街|路口|路(?!灯|面|边)|桥|巷|胡同|里|苑|府|城|湾|坊"
)
_NAMED = re.compile(rf"(?:{_NOUN})")
_BESIDE = re.compile(r"(?:门口|附近|旁边|对面|楼下|北门|南门|东门|西门)")
_NO_SIGN = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]|[的了在是到从向把被就与]")
"""Signs at which a name begins or ends: no name runs across them."""
_PERSON = re.compile(r"(?:我|你|他|她|某|家|先生|女士|老板|邻居|[一二三四五六七八九十两几]|[0-9])$")
_STARTS_BADLY = re.compile(r"^(?:[的了在是有和与从到向把被就都也及们个这那里外上下前后后去来对]|[0-9])")


@dataclass(frozen=True, slots=True)
class Told:
    """A confirmed matter: its words, the community in which it lies, a key that is the same for the same writer."""

    text: str
    place_id: int
    writer: int


@dataclass(frozen=True, slots=True)
class NameCount:
    """A name, the place in which it nearly always lies, and how often of how many."""

    name: str
    place_id: int
    here: int
    whole: int

    @property
    def share(self) -> float:
        """How often it lies there."""
        return self.here / self.whole


@dataclass
class _Seen:
    """In how many matters of which places a string of signs stood, and by whom."""

    places: dict[int, int]
    writers: set[int]

    @property
    def whole(self) -> int:
        return sum(self.places.values())


def learned_names(told: Iterable[Told], *, known: Collection[str]) -> list[NameCount]:
    """The names that lie in one place alone; `known` ones are listed already and not learned again."""
    seen: dict[str, _Seen] = defaultdict(lambda: _Seen({}, set()))
    for each in told:
        for said in set(_candidates(each.text)):
            one = seen[said]
            one.places[each.place_id] = one.places.get(each.place_id, 0) + 1
            one.writers.add(each.writer)
    often = {said: one for said, one in seen.items() if one.whole >= LEAST_MATTERS}
    longest = {_grown(said, often) for said in often}
    found = (_counted(said, often[said]) for said in sorted(longest) if said not in known)
    return [each for each in found if each is not None]


def _candidates(text: str) -> Iterator[str]:
    """Strings of signs that end in a noun of a place, or stand before a word for beside."""
    for noun in _NAMED.finditer(text):
        yield from _before(text, noun.start(), noun.end(), _SHORTEST)
    for beside in _BESIDE.finditer(text):
        yield from _before(text, beside.start(), beside.start(), 3)


def _before(text: str, place: int, end: int, shortest: int) -> Iterator[str]:
    for length in range(1, _LONGEST + 1):
        start = place - length
        if start < 0 or _NO_SIGN.match(text[start]):
            return
        if length >= shortest:
            yield text[start:end]


def _grown(said: str, often: dict[str, _Seen]) -> str:
    """The longest form that nearly always stands where this one does."""
    while True:
        longer = [
            other
            for other in often
            if len(other) == len(said) + 1
            and other.endswith(said)
            and often[other].whole >= GROWS * often[said].whole
        ]
        if not longer:
            return said
        said = longer[0]


def _counted(said: str, seen: _Seen) -> NameCount | None:
    place_id, here = max(seen.places.items(), key=lambda each: (each[1], -each[0]))
    fits = here >= LEAST_SHARE * seen.whole and len(seen.writers) >= LEAST_WRITERS and here >= LEAST_MATTERS
    if not fits or _PERSON.search(said) or _STARTS_BADLY.match(said):
        return None
    return NameCount(said, place_id, here, seen.whole)
