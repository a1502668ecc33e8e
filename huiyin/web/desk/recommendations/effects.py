"""The later effect of recommendations as pages show it: both numbers with their lists, the change, the verdict."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from huiyin.analysis.queries import look_backs
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.recommendations.lines import outcome_chip
from huiyin.web.parts.chips import Chip


@dataclass(frozen=True, kw_only=True)
class Row:
    """One of them as it is shown; a number that there is has its address."""

    url: str
    about: str
    paper: str
    unit: str
    adopted_on: date
    looked_on: date
    before: int | None
    after: int | None
    before_url: str
    after_url: str
    change: str
    chip: Chip
    done: bool
    spans: look_backs.Spans


def rows(found: Iterable[look_backs.EffectLine]) -> tuple[Row, ...]:
    """The rows in order."""
    return tuple(row(one) for one in found)


def row(one: look_backs.EffectLine) -> Row:
    """One row."""

    def listed(which: str, many: int | None) -> str:
        return "" if many is None else reverse("desk:recommendation_matters", args=[one.id, which])

    return Row(
        url=reverse("desk:recommendation", args=[one.id]),
        about=one.about,
        paper=one.number,
        unit=unit_name(one.unit_id),
        adopted_on=one.adopted_on,
        looked_on=one.looked_on,
        before=one.before,
        after=one.after,
        before_url=listed("looked-before", one.before),
        after_url=listed("looked-after", one.after),
        change="" if one.change is None else f"{one.change:+.1f}%",
        chip=outcome_chip(one.outcome),
        done=one.done_on is not None,
        spans=one.spans,
    )
