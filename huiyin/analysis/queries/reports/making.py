"""A report in the making: sections ask for numbers, and get marks to put into their sentences and tables."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from huiyin.analysis.queries.indicators.counting import Tally
from huiyin.analysis.queries.indicators.readings import few
from huiyin.analysis.queries.reports.counted import Counter
from huiyin.analysis.queries.reports.office import watching
from huiyin.analysis.rules.indicators import period as periods
from huiyin.analysis.rules.indicators.definition import Indicator
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.figures import Figure, Question
from huiyin.analysis.rules.reports.kind import ReportKind
from huiyin.analysis.rules.reports.numbers import REPORTED
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor


class Making:
    """One report of one unit: its period, the ones that it is set against, and all numbers asked for so far.

    Bodies are weighed as the place says, or as an edition that is corrected has said.
    """

    def __init__(
        self,
        kind: ReportKind,
        unit_id: int,
        span: Period,
        *,
        known: date,
        fields: tuple[tuple[str, str], ...],
        weights: Mapping[str, int] | None = None,
    ) -> None:
        self.kind, self.unit_id, self.span, self.known, self.fields = kind, unit_id, span, known, fields
        self.weights = dict(catalogue.profile().weights if weights is None else weights)
        self.year = periods.year_before(span, span.last)
        self.before = self.year if kind.span == "year" else periods.before(span, span.last)
        self.counter = Counter(watching(unit_id), known)
        self.figures: dict[str, dict[str, Any]] = {}

    @property
    def frame(self) -> dict[str, list[list[object]]]:
        """What the content keeps besides its blocks, in this order: the fields that are watched, the weights."""
        return {
            "fields": [list(one) for one in self.fields],
            "weights": [list(one) for one in self.weights.items()],
        }

    @property
    def others(self) -> tuple[tuple[str, Period], ...]:
        """The periods that it is set against, each under its name; before a year there is only the year before."""
        both = (("环比", self.before), ("同比", self.year))
        return both[1:] if self.before == self.year else both

    @property
    def compared(self) -> tuple[tuple[str, bool], ...]:
        """The columns in which they stand."""
        return tuple((name, False) for name, _period in self.others)

    @property
    def actor(self) -> Actor:
        """In whose name is counted."""
        return self.counter.actor

    def tally(
        self, code: str, *, span: Period | None = None, by: str = "", group: str = "", part: str = "whole"
    ) -> Tally:
        """Numbers, without a figure: to decide what is worth telling."""
        return self.counter.tally(self._asked(code, part, span, by, group))

    def count(
        self, code: str, part: str = "whole", *, span: Period | None = None, by: str = "", group: str = ""
    ) -> str:
        """The mark of a count."""
        asked = self._asked(code, part, span, by, group)
        tally = self.counter.tally(asked)
        return self._mark(asked, tally, f"{getattr(tally, part):,}")

    def value(self, code: str, *, span: Period | None = None, by: str = "", group: str = "") -> str:
        """The mark of a value with its unit; of too few cases it says so."""
        asked = self._asked(code, "value", span, by, group)
        tally = self.counter.tally(asked)
        return self._mark(asked, tally, value_words(REPORTED[code], tally))

    def groups(self, source: str, by: str) -> dict[str, dict[str, Tally]]:
        """All groups of a source in the period."""
        return self.counter.groups(source, self.span, by)

    def _asked(self, code: str, part: str, span: Period | None, by: str, group: str) -> Question:
        days = span or self.span
        return Question(code=code, part=part, first=days.first, last=days.last, by=by, group=group)

    def _mark(self, asked: Question, tally: Tally, shown: str) -> str:
        key = f"f{len(self.figures) + 1}"
        self.figures[key] = Figure(asked=asked, shown=shown, whole=tally.whole, hits=tally.hits).plain()
        return f"⟦{key}⟧"


def value_words(one: Indicator, tally: Tally) -> str:
    """A value as reports print it."""
    value = tally.value(one)
    if value is None:
        return "无事项"
    if few(one, tally):
        return "样本不足"
    return _shown(one, value)


def _shown(one: Indicator, value: Decimal) -> str:
    if one.kind == "share":
        return f"{value}%"
    return f"{value}天" if one.kind == "median" else f"{value:,}"
