"""Who answers for a unit's petition work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.accounts.models import Responsibility
from huiyin.accounts.queries.facts import SeatFacts, facts_of, in_force_q
from huiyin.accounts.rules import RESPONSIBILITY_LABELS, SIDE_LABELS, ResponsibilityKind, Side

_ORDER = tuple(ResponsibilityKind)


@dataclass(frozen=True)
class ResponsibilityFacts:
    """One responsibility of a unit and the seat that bears it."""

    unit_id: int
    kind: ResponsibilityKind
    side: Side
    label: str
    side_label: str
    seat: SeatFacts


def responsibilities(
    unit_ids: Iterable[int], on: date, side: Side | None = None
) -> dict[int, tuple[ResponsibilityFacts, ...]]:
    """For each unit its responsibilities on a day, leader first (JZ-04); one side only if asked (BJ-29)."""
    wanted = list(dict.fromkeys(unit_ids))
    rows = Responsibility.objects.filter(in_force_q(on), unit_id__in=wanted).select_related("seat__account")
    if side is not None:
        rows = rows.filter(side=side)
    found = sorted(rows, key=lambda row: (_ORDER.index(ResponsibilityKind(row.kind)), row.side))
    seats = {facts.id: facts for facts in facts_of([row.seat for row in found])}
    return {
        unit_id: tuple(_facts(row, seats[row.seat_id]) for row in found if row.unit_id == unit_id)
        for unit_id in wanted
    }


def _facts(row: Responsibility, seat: SeatFacts) -> ResponsibilityFacts:
    kind, side = ResponsibilityKind(row.kind), Side(row.side)
    return ResponsibilityFacts(row.unit_id, kind, side, RESPONSIBILITY_LABELS[kind], SIDE_LABELS[side], seat)
