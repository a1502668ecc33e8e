"""Bursts: far more reports of one problem in one place than its share of the city's reports lets one expect.

How it is judged. Of the last 1, 3 and 7 days, how many reports did a series (a problem in a place) bring? Held
against it is what its share in the 28 days before makes of all *other* reports of the same days. Since the city's own
days are the measure, weekends, holidays, days that have only begun and slow growth are in it without a calendar, and
a day on which everything doubles is no burst. The share is known from few reports, so the chance of so many is taken
from the negative binomial that a Poisson count with a gamma-shaped share gives (half a report is added for what was
never seen); its size is held down to `STEADY`, for shares move. Neighbours write together: all counts are taken
`TOGETHER` times smaller, as for a Poisson count of small groups. Without either, a quiet month of 9,000 reports gave
five false alarms.

Many series are looked at on many days: the chance that counts is `FALSE_A_MONTH` divided by series, spans and days of
a month (Bonferroni), so that a whole city has less than one false alarm in a quiet month. Below `LEAST` reports, or
below `TIMES` what is expected, nothing is told: it would be no use to anybody.

One burst is told once. Particular subjects (a topic) go before general ones (a field of the contents), small places
before those around them, and what is known before what is new; reports that one burst explains are left out of the
next look.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

BEFORE = 28
SPANS = (1, 3, 7)
LEAST = 10
TOGETHER = 2.0
TIMES = 2.5
STEADY = 20.0
FALSE_A_MONTH = 0.2

Key = tuple[str, int]
"""A subject and the id of a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """How many reports a day brought. `path`: the places around it, largest first; `subjects`: most particular first,
    an empty one where there is none."""

    day: date
    path: tuple[int, ...]
    subjects: tuple[str, ...]
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """More than expected from the first to the last day with an excess; `chance` is how likely that is by itself."""

    subject: str
    place_id: int
    first_day: date
    last_day: date
    seen: int
    expected: float
    chance: float

    @property
    def key(self) -> Key:
        """What it is told by once."""
        return self.subject, self.place_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What a look found: known bursts that go on, and new ones."""

    going_on: tuple[Burst, ...]
    new: tuple[Burst, ...]


def watch(reports: Iterable[Reports], *, on: date, known: Collection[Key] = ()) -> Watched:
    """Look at the days up to `on`; what is later, or too long ago, is left out."""
    first = on - timedelta(days=BEFORE + max(SPANS) - 1)
    left = [one for one in reports if first <= one.day <= on]
    look = _Look(left, on)
    going_on, new = [], []
    for key in sorted(known):
        rows = [one for one in left if _holds(one, key)]
        left = [one for one in left if not _holds(one, key)]
        going_on += look.bursts({key: rows})
    for group in _groups(left):
        found = look.bursts(group(left))
        told = {burst.key for burst in found}
        left = [one for one in left if not told or told.isdisjoint(_keys(one))]
        new += found
    return Watched(going_on=tuple(going_on), new=tuple(sorted(new, key=lambda burst: burst.chance)))


class _Look:
    """All reports of the city, against which each series is held."""

    def __init__(self, reports: Sequence[Reports], on: date) -> None:
        self.on = on
        self.totals = _by_day(reports)
        series = len({key for one in reports for key in _keys(one)})
        self.least_chance = FALSE_A_MONTH / max(1, series * len(SPANS) * 31)
        self.usual = sum(self.totals.values()) / (BEFORE + max(SPANS))

    def bursts(self, series: Mapping[Key, Sequence[Reports]]) -> list[Burst]:
        """The series of which a span holds more than chance gives; of each the clearest span."""
        found = (self._burst(key, _by_day(rows)) for key, rows in series.items())
        return [burst for burst in found if burst is not None]

    def _burst(self, key: Key, days: Counter[date]) -> Burst | None:
        clear = [burst for span in SPANS if (burst := self._in_span(key, days, span))]
        return min(clear, key=lambda burst: burst.chance, default=None)

    def _in_span(self, key: Key, days: Counter[date], span: int) -> Burst | None:
        now = [self.on - timedelta(days=back) for back in range(span)]
        seen = sum(days[day] for day in now)
        if seen < LEAST:
            return None
        before = [now[-1] - timedelta(days=back) for back in range(1, BEFORE + 1)]
        earlier = sum(days[day] for day in before)
        share = (earlier + 0.5) / (sum(self.totals[day] for day in before) - earlier + 1)
        expected = share * sum(self._others(days, day) for day in now)
        size = min(earlier / TOGETHER + 0.5, STEADY)
        chance = tail(seen / TOGETHER, expected / TOGETHER, size)
        if seen < TIMES * expected or chance > self.least_chance:
            return None
        over = [day for day in now if days[day] > share * self._others(days, day)]
        return Burst(
            subject=key[0],
            place_id=key[1],
            first_day=min(over),
            last_day=max(over),
            seen=seen,
            expected=expected,
            chance=chance,
        )

    def _others(self, days: Counter[date], day: date) -> float:
        """The other reports of a day; never less than half a usual day, so that a morning does not look empty."""
        return max(self.totals[day] - days[day], self.usual / 2)


def tail(seen: float, mean: float, size: float) -> float:
    """The chance of `seen` or more, by the negative binomial of this mean and size."""
    rest = mean / (size + mean)
    log = math.lgamma(seen + size) - math.lgamma(size) - math.lgamma(seen + 1)
    term = math.exp(log + size * math.log1p(-rest) + seen * math.log(rest))
    whole, count = term, seen
    while count < mean or term > whole * 1e-6:
        term *= (count + size) / (count + 1) * rest
        count += 1
        whole += term
    return min(whole, 1.0)


def _by_day(reports: Iterable[Reports]) -> Counter[date]:
    days: Counter[date] = Counter()
    for one in reports:
        days[one.day] += one.count
    return days


def _keys(one: Reports) -> Iterator[Key]:
    return ((subject, place_id) for subject in one.subjects if subject for place_id in one.path)


def _holds(one: Reports, key: Key) -> bool:
    return key[0] in one.subjects and key[1] in one.path


@dataclass(frozen=True, slots=True)
class _Group:
    """Series of one kind: subjects of a rank in places of a depth."""

    rank: int
    depth: int

    def __call__(self, reports: Iterable[Reports]) -> dict[Key, list[Reports]]:
        found: defaultdict[Key, list[Reports]] = defaultdict(list)
        for one in reports:
            if len(one.subjects) > self.rank and len(one.path) > self.depth and one.subjects[self.rank]:
                found[one.subjects[self.rank], one.path[self.depth]].append(one)
        return found


def _groups(reports: Sequence[Reports]) -> Iterator[_Group]:
    """From the most particular subject in the smallest place to the most general in the largest."""
    deep = max((len(one.path) for one in reports), default=0)
    for rank in range(max((len(one.subjects) for one in reports), default=0)):
        yield from (_Group(rank, depth) for depth in reversed(range(deep)))
