"""When a recommendation is looked back at (回头看), and what is said of what came before and after; pure."""

from datetime import date, timedelta
from enum import StrEnum

from huiyin.analysis.rules.governance import LONGEST, Spans, spans

DAYS = timedelta(days=LONGEST)


class Outcome(StrEnum):
    """What came after a recommendation was adopted, against what came before."""

    FEWER = "fewer"
    NOT_FEWER = "not_fewer"
    FEW = "few"
    UNCOUNTED = "uncounted"
    WAITING = "waiting"


OUTCOME_LABELS: dict[Outcome, str] = {
    Outcome.FEWER: "同类减少",
    Outcome.NOT_FEWER: "没有减少",
    Outcome.FEW: "样本不足",
    Outcome.UNCOUNTED: "无法比较",
    Outcome.WAITING: "未满90天",
}
"""Uncounted is what rests on listed matters alone: there is nothing to count later ones by."""

TABS: dict[str, frozenset[Outcome]] = {
    "looked": frozenset(Outcome) - {Outcome.WAITING},
    "compared": frozenset({Outcome.FEWER, Outcome.NOT_FEWER}),
    **{one.value: frozenset({one}) for one in Outcome},
}
"""By what lists of effects are parted: each outcome, all that can be compared, all that were looked back at."""


def looked_on(adopted_on: date) -> date:
    """The day after 90 days have passed, the day of adoption among them."""
    return adopted_on + DAYS


def both_spans(adopted_on: date) -> Spans:
    """The 90 days before the adoption and the 90 days from it on."""
    return spans(adopted_on, looked_on(adopted_on) - timedelta(days=1))


def outcome(before: int | None, after: int | None, *, enough: int) -> Outcome:
    """What is said of both counts. Of fewer than `enough` before nothing is compared."""
    if before is None or after is None:
        return Outcome.UNCOUNTED
    if before < enough:
        return Outcome.FEW
    return Outcome.FEWER if after < before else Outcome.NOT_FEWER
