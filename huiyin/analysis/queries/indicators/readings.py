"""An indicator as it is read: its numbers in a period, set against another one."""

from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.analysis.queries.indicators.counting import Tally, tallies
from huiyin.analysis.rules.indicators.change import Base, Change, change
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.period import Period
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The numbers of one indicator in one period; `few` where a rate of so few cases says nothing."""

    indicator: Indicator
    now: Tally
    change: Change
    few: bool


def few(indicator: Indicator, tally: Tally) -> bool:
    """Whether a rate or a median has fewer cases than the place asks for, but some."""
    return not indicator.counted and 0 < tally.whole < catalogue.profile().watch.enough


def readings(
    actor: Actor, wanted: Iterable[Indicator], *, period: Period, against: Period
) -> tuple[Reading, ...]:
    """Return the indicators with their numbers; both periods are as far as they have passed."""
    asked = tuple(wanted)
    now = tallies(actor, asked, since=period.first, until=period.last)
    then = tallies(actor, asked, since=against.first, until=against.last)
    return tuple(
        _reading(one, now[one.key].get(None, Tally()), then[one.key].get(None, Tally()), period, against)
        for one in asked
    )


def _reading(one: Indicator, now: Tally, then: Tally, period: Period, against: Period) -> Reading:
    moved = change(
        Base(value=now.value(one), cases=now.whole, period=period),
        Base(value=then.value(one), cases=then.whole, period=against),
        counted=one.counted,
        enough=catalogue.profile().watch.enough,
    )
    return Reading(indicator=one, now=now, change=moved, few=few(one, now))
