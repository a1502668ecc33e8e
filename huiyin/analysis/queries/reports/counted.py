"""Numbers of reports: all of a source, a span and a grouping in one statement, as known on a day."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Count, F
from django.db.models.functions import Left

from huiyin.analysis.queries.indicators import tallies
from huiyin.analysis.queries.indicators.counting import Tally
from huiyin.analysis.queries.reports.known_cases import condition, field_of, known_cases
from huiyin.analysis.queries.reports.of_advice import advice_claims
from huiyin.analysis.queries.reports.of_topic import topic_claims
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.figures import Question
from huiyin.analysis.rules.reports.numbers import REPORTED
from huiyin.kernel.actor import Actor

NONE = Tally()
_FIELD_SIGNS = 4
Grouped = dict[str, dict[str, Tally]]


class Counter:
    """Counts for one unit as of one day; what was counted once is not asked again."""

    def __init__(self, actor: Actor, known: date) -> None:
        self.actor, self.known = actor, known
        self._held: dict[tuple[str, date, date, str], Grouped] = {}

    def tally(self, asked: Question) -> Tally:
        """The numbers that answer a question."""
        one = REPORTED[asked.code]
        if one.kind == "median":
            found = tallies(self.actor, [one], since=asked.first, until=asked.last)
            return found[one.key].get(None, NONE)
        if asked.by == "topic":
            return Tally(whole=len(topic_claims(self.actor, asked, self.known)))
        if asked.by == "advice":
            return Tally(whole=len(advice_claims(asked)))
        groups = self.groups(one.source, Period(first=asked.first, last=asked.last), asked.by)
        if asked.by == "field":
            return _sum(groups, asked.code, tuple(asked.group.split(",")))
        return groups.get(asked.group, {}).get(asked.code, NONE)

    def groups(self, source: str, span: Period, by: str) -> Grouped:
        """By group (as text) the numbers of all indicators of a source."""
        key = (source, span.first, span.last, by)
        if key not in self._held:
            self._held[key] = self._counted(*key)
        return self._held[key]

    def _counted(self, source: str, first: date, last: date, by: str) -> Grouped:
        wanted = [one for one in REPORTED.values() if one.source == source and one.kind != "median"]
        counts = dict(_counts(wanted, self.known))
        found: defaultdict[str, dict[str, Tally]] = defaultdict(dict)
        for part in known_cases(source, self.actor, first, last, self.known):
            for group, row in _rows(part, source, by, counts):
                for one in wanted:
                    found[group][one.key] = _plus(found[group].get(one.key, NONE), one.key, row)
        return dict(found)


def _rows(
    part: Any, source: str, by: str, counts: dict[str, Count]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if not by:
        yield "", part.aggregate(**counts)
        return
    for row in part.order_by().values(group=_group(source, by)).annotate(**counts):
        yield str(row.pop("group") or ""), row


def _group(source: str, by: str) -> Any:
    if by == "field":
        return Left(field_of(source), _FIELD_SIGNS)
    return F({"unit": "unit_key", "class": "class_key", "channel": "channel"}[by])


def _counts(wanted: list[Indicator], known: date) -> Iterator[tuple[str, Count]]:
    for one in wanted:
        for name, part in one.parts.items():
            yield f"{one.key}_of_{name}", Count("pk", filter=condition(part, known) if part.where else None)


def _plus(so_far: Tally, key: str, row: Mapping[str, Any]) -> Tally:
    """Of a source in several queries the numbers are summed."""
    hits = so_far.hits + row.get(f"{key}_of_hits", 0)
    return Tally(whole=so_far.whole + row[f"{key}_of_whole"], hits=hits)


def _sum(groups: Grouped, code: str, beginnings: tuple[str, ...]) -> Tally:
    fitting = [row[code] for group, row in groups.items() if group.startswith(beginnings)]
    return Tally(whole=sum(one.whole for one in fitting), hits=sum(one.hits for one in fitting))
