"""Counting the figures of a report again: as was known on its day, and as is known today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.counted import Counter
from huiyin.analysis.queries.reports.making import value_words
from huiyin.analysis.queries.reports.office import watching
from huiyin.analysis.rules.reports.figures import Figure, Question, figure_of
from huiyin.analysis.rules.reports.numbers import REPORTED


@dataclass(frozen=True, kw_only=True)
class Checked:
    """One figure: as printed, counted again for its day, and for today; the counts say what has changed."""

    key: str
    figure: Figure
    again: str
    today: str
    mended: int
    later: int

    @property
    def alike(self) -> bool:
        """Whether counting again gives what was printed."""
        return self.again == self.figure.shown and not self.mended


@dataclass(frozen=True, kw_only=True)
class Check:
    """All figures of an edition: those that differ for their day, and those that later entries would change."""

    figures: int
    wrong: tuple[Checked, ...]
    late: tuple[Checked, ...]


def check(report: Report, *, on: date) -> Check:
    """Count every figure again."""
    found = tuple(_all(report, on))
    return Check(
        figures=len(found),
        wrong=tuple(one for one in found if not one.alike),
        late=tuple(one for one in found if one.alike and one.today != one.figure.shown),
    )


def checked(report: Report, key: str, *, on: date) -> Checked:
    """One figure counted again."""
    then, now = _counters(report, on)
    return _one(key, figure_of(report.content["figures"][key]), then, now)


def _all(report: Report, on: date) -> Iterator[Checked]:
    then, now = _counters(report, on)
    for key, kept in report.content["figures"].items():
        yield _one(key, figure_of(kept), then, now)


def _counters(report: Report, on: date) -> tuple[Counter, Counter]:
    actor = watching(report.unit_id)
    return Counter(actor, report.known_on), Counter(actor, max(on, report.known_on))


def _one(key: str, figure: Figure, then: Counter, now: Counter) -> Checked:
    was, is_ = then.tally(figure.asked), now.tally(figure.asked)
    return Checked(
        key=key,
        figure=figure,
        again=_shown(then, figure.asked),
        today=_shown(now, figure.asked),
        mended=_moved(figure.asked.part, (was.whole - figure.whole, was.hits - figure.hits)),
        later=_moved(figure.asked.part, (is_.whole - was.whole, is_.hits - was.hits)),
    )


def _moved(part: str, by: tuple[int, int]) -> int:
    """By how many cases a number has changed: a value by its whole, else by its hits."""
    whole, hits = by
    return hits if part == "hits" else whole if part == "whole" else whole or hits


def _shown(counter: Counter, asked: Question) -> str:
    tally = counter.tally(asked)
    if asked.part == "value":
        return value_words(REPORTED[asked.code], tally)
    return f"{getattr(tally, asked.part):,}"


def differing(old: Report, new: Report) -> list[tuple[Figure, Figure]]:
    """The figures of two editions that answer the same question otherwise."""
    before = {figure.asked: figure for figure in map(figure_of, old.content["figures"].values())}
    after = {figure.asked: figure for figure in map(figure_of, new.content["figures"].values())}
    both = [(before[asked], after[asked]) for asked in after if asked in before]
    return [(one, other) for one, other in both if one.shown != other.shown]
