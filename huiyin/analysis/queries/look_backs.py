"""What came after recommendations that were adopted (回头看): as cases of indicators, and as lists show them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)

from huiyin.analysis.models import LookBack
from huiyin.analysis.rules.governance import Spans
from huiyin.analysis.rules.look_back import (
    DAYS,
    OUTCOME_LABELS,
    TABS,
    Outcome,
    both_spans,
    looked_on,
    outcome,
)
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.queries import measured
from huiyin.supervision.queries.recommendations import adopted

__all__ = [
    "DAYS",
    "OUTCOME_LABELS",
    "TABS",
    "EffectAsked",
    "EffectLine",
    "Outcome",
    "Spans",
    "effects",
    "effects_of",
    "looked_back",
]


@dataclass(frozen=True, kw_only=True)
class EffectLine:
    """One that was adopted. `looked_on` is the day of the look back, which is still to come while it waits.

    `before` and `after` count matters; None while it waits, and where there is nothing to count by.
    """

    id: int
    about: str
    number: str
    unit_id: int
    office_id: int
    adopted_on: date
    looked_on: date
    done_on: date | None
    before: int | None
    after: int | None
    outcome: Outcome

    @property
    def spans(self) -> Spans:
        """The days of both numbers."""
        return both_spans(self.adopted_on)

    @property
    def change(self) -> float | None:
        """In per cent; None where nothing is compared."""
        if self.outcome not in (Outcome.FEWER, Outcome.NOT_FEWER) or not self.before or self.after is None:
            return None
        return (self.after - self.before) / self.before * 100


@dataclass(frozen=True, kw_only=True)
class EffectAsked:
    """What is asked for, by a tab of `TABS`; None means all. The days are those of the look back; `done` is whether it
    was found carried out.
    """

    tab: str = "looked"
    unit_id: int | None = None
    since: date | None = None
    until: date | None = None
    done: bool | None = None


def looked_back(actor: Actor, since: date, until: date, *, known: date | None = None) -> measured.Cases:
    """Those looked back at by the day, with `compared`, `fewer` and `done_on`; with `known`, as it stood when that day
    ended.
    """
    enough = Q(before__gte=catalogue.profile().watch.enough)
    rows = _looked(adopted(actor, until), known).filter(looked_day__range=(since, until))
    told = rows.annotate(
        compared=_says(enough),
        fewer=_says(enough & Q(after__lt=F("before"))),
        claim_key=Value(None, output_field=BigIntegerField()),
        matter_key=Value(None, output_field=BigIntegerField()),
        unit_key=F("unit_id"),
        class_key=Value(""),
        day_key=F("looked_day"),
    )
    return (told,)


def effects(
    actor: Actor, asked: EffectAsked, *, on: date
) -> tuple[tuple[EffectLine, ...], Mapping[str, int]]:
    """Those asked for, the newest look back first, and how many there are in each tab under the same filter."""
    rows = adopted(actor, on)
    if asked.unit_id is not None:
        rows = rows.filter(unit_id=asked.unit_id)
    if asked.done is not None:
        rows = rows.filter(done_on__isnull=not asked.done)
    found = [
        one
        for one in _lines(rows, None)
        if (asked.since is None or one.looked_on >= asked.since)
        and (asked.until is None or one.looked_on <= asked.until)
    ]
    counts = {tab: sum(one.outcome in fits for one in found) for tab, fits in TABS.items()}
    wanted = (one for one in found if one.outcome in TABS[asked.tab])
    return tuple(sorted(wanted, key=lambda one: (one.looked_on, one.id), reverse=True)), counts


def effects_of(actor: Actor, ids: list[int], *, on: date, known: date | None = None) -> dict[int, EffectLine]:
    """Of some recommendations, by id; what was not adopted is not among them."""
    return {one.id: one for one in _lines(adopted(actor, on).filter(pk__in=ids), known)}


def _lines(rows: QuerySet[Any], known: date | None) -> Iterator[EffectLine]:
    enough = catalogue.profile().watch.enough
    for row in _looked(rows, known).select_related("document"):
        looked = row.looked_day is not None
        yield EffectLine(
            id=row.pk,
            about=row.about,
            number=row.document.number,
            unit_id=row.unit_id,
            office_id=row.office_id,
            adopted_on=row.adopted_on,
            looked_on=row.looked_day or looked_on(row.adopted_on),
            done_on=row.done_on,
            before=row.before,
            after=row.after,
            outcome=outcome(row.before, row.after, enough=enough) if looked else Outcome.WAITING,
        )


def _looked(rows: QuerySet[Any], known: date | None) -> QuerySet[Any]:
    """With the day of the look back and both numbers, where there was one by then."""
    made = LookBack.objects.filter(recommendation_id=OuterRef("pk"))
    if known is not None:
        made = made.filter(made_at__lt=midnight(known + timedelta(days=1)))
    told: QuerySet[Any] = rows.annotate(
        looked_day=Subquery(made.values("looked_on")),
        before=Subquery(made.values(many=_many("before_ids"))),
        after=Subquery(made.values(many=_many("after_ids"))),
    )
    return told


def _many(name: str) -> Func:
    return Func(F(name), function="cardinality", output_field=IntegerField())


def _says(holds: Q) -> Case:
    return Case(When(holds, then=Value(True)), default=Value(False), output_field=BooleanField())
