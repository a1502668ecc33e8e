"""The units that a watcher watches over and that leave something undone, with their last measure, and what it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.db.models import Count, Q, QuerySet

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.matters.queries.seen import overseen_units
from huiyin.supervision.models import Finding, Measure, Order
from huiyin.supervision.queries.measure_events import last_of
from huiyin.supervision.queries.stands import standing_so
from huiyin.supervision.rules.ladder import Last, NextStep, next_step
from huiyin.supervision.rules.procedure import CONFIDED
from huiyin.supervision.rules.rungs import Rung

_FURTHER = Q(rung=Rung.FURTHER_ORDER)
Undone = Literal["late", "further", "findings"]


@dataclass(frozen=True, kw_only=True)
class WatchedUnit:
    """One unit: orders left without an answer, further ones among them, open findings, what was last done and may be.

    `proposed`: a further order brought no answer and the first act may be done; that a person decides.
    """

    unit_id: int
    late: int
    further: int
    findings: int
    last: Last | None
    step: NextStep

    @property
    def proposed(self) -> bool:
        """Whether an act is proposed: further orders brought nothing, or the last act brought nothing."""
        silent = self.last is not None and self.step.since is None
        return self.step.rung is not None and (self.further > 0 or silent)


def watched_units(actor: Actor, *, on: date) -> dict[int, WatchedUnit]:
    """By unit what it leaves undone; no accusation is counted, nor what is evidence of nothing here."""
    among = _watched(actor)
    orders = _sums(_late(among, on), late=Count("pk"), further=Count("pk", filter=_FURTHER))
    findings = _sums(_open(among), findings=Count("pk"))
    measured = Measure.objects.filter(among).values_list("unit_id", flat=True).distinct()
    last = last_of(list(measured))
    return {key: _line(key, orders, findings, last, on) for key in _all(orders, findings, last)}


def left_undone(actor: Actor, unit_id: int, what: Undone, *, on: date) -> tuple[int, ...]:
    """The orders, or the findings, behind a number of a unit."""
    among = _watched(actor) & Q(unit_id=unit_id)
    rows = _open(among) if what == "findings" else _late(among, on)
    found = rows.filter(_FURTHER) if what == "further" else rows
    return tuple(found.values_list("pk", flat=True))


def _watched(actor: Actor) -> Q:
    watched = overseen_units(actor)
    return Q() if watched is None else Q(unit_id__in=watched)


def _open(among: Q) -> QuerySet[Finding]:
    rows = Finding.objects.filter(among, ended_at__isnull=True, matter__restricted=False)
    return rows.exclude(rule__in=CONFIDED)


def _all(*found: Iterable[int]) -> set[int]:
    return set().union(*found)


def _late(among: Q, on: date) -> QuerySet[Order]:
    rows = Order.objects.filter(among, matter__restricted=False).exclude(rung=Rung.REMINDER)
    return standing_so(rows, "late", on)


def _sums(rows: QuerySet[Any], **sums: Count) -> dict[int, dict[str, int]]:
    return {row.pop("unit_id"): row for row in rows.order_by("unit_id").values("unit_id").annotate(**sums)}


def _line(
    unit_id: int,
    orders: dict[int, dict[str, int]],
    findings: dict[int, dict[str, int]],
    last: dict[int, Last],
    on: date,
) -> WatchedUnit:
    late = orders.get(unit_id, {})
    remembered = catalogue.profile().watch.measure_days
    return WatchedUnit(
        unit_id=unit_id,
        late=late.get("late", 0),
        further=late.get("further", 0),
        findings=findings.get(unit_id, {}).get("findings", 0),
        last=last.get(unit_id),
        step=next_step(last.get(unit_id), on, remembered=remembered),
    )
