"""Answered cases by how long they took, as bare facts."""

from dataclasses import dataclass
from datetime import date

from huiyin.analysis.queries.reports.known_cases import field_of, known_cases
from huiyin.analysis.rules.indicators.period import Period
from huiyin.kernel.actor import Actor

EACH = 2


@dataclass(frozen=True, kw_only=True)
class Typical:
    """One of them; its words and its number stay in the register."""

    field_code: str
    place_id: int | None
    unit_id: int
    days: int
    result: str


def typical_cases(actor: Actor, span: Period, known: date) -> tuple[Typical, ...]:
    """Return the quickest and the slowest answers of the span."""
    (rows,) = known_cases("handled", actor, span.first, span.last, known)
    told = rows.annotate(about=field_of("handled"))
    names = ("pk", "about", "claim__matter__place_id", "unit_key", "whole_days", "agreed")
    quick = list(told.order_by("whole_days", "pk").values_list(*names)[:EACH])
    slow = list(told.order_by("-whole_days", "pk").values_list(*names)[:EACH])
    return tuple(_typical(*row) for row in dict.fromkeys([*quick, *slow]))


def _typical(_pk: int, about: str, place_id: int | None, unit_id: int, took: object, agreed: bool) -> Typical:
    days = getattr(took, "days", 0)
    result = "达成协议" if agreed else "已答复"
    return Typical(field_code=about, place_id=place_id, unit_id=unit_id, days=days, result=result)
