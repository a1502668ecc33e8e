"""For which fields offices let the platform forward by itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from huiyin.routing.models import AutoForwardStep
from huiyin.routing.rules.auto_forward import Measured


@dataclass(frozen=True, slots=True)
class AutoForward:
    """A switch: of which office and field, on or off, with the bound, what was measured then, who and when."""

    office_id: int
    field_code: str
    is_on: bool
    threshold: Decimal
    measured: Measured
    reason: str
    at: datetime
    label: str


def auto_forward(office_id: int, field_code: str) -> AutoForward | None:
    """The switch that stands for a field of an office; None where a person forwards."""
    row = AutoForwardStep.objects.filter(office_id=office_id, field_code=field_code).order_by("-id").first()
    return _facts(row) if row is not None and row.is_on else None


def auto_forwards(office_ids: Iterable[int] | None = None) -> tuple[AutoForward, ...]:
    """The last switch of each field, of some offices or of all; those that are on first."""
    rows = AutoForwardStep.objects.order_by("office_id", "field_code", "-id").distinct(
        "office_id", "field_code"
    )
    if office_ids is not None:
        rows = rows.filter(office_id__in=list(office_ids))
    return tuple(sorted(map(_facts, rows), key=lambda one: (not one.is_on, one.office_id, one.field_code)))


def _facts(row: AutoForwardStep) -> AutoForward:
    return AutoForward(
        row.office_id,
        row.field_code,
        row.is_on,
        row.threshold,
        Measured(row.measured, row.right),
        row.reason,
        row.at,
        row.label,
    )
