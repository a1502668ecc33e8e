"""What a body was before."""

from dataclasses import dataclass
from datetime import date

from huiyin.units.models import UnitChange

WHAT_LABELS = {"opened": "设立", "renamed": "更名", "moved": "调整隶属", "closed": "撤销"}


@dataclass(frozen=True)
class ChangeFacts:
    """One dated change."""

    on: date
    what: str
    label: str
    before: str
    after: str
    by: str


def history(unit_id: int) -> list[ChangeFacts]:
    """All changes of a body in the order of their dates."""
    return [
        ChangeFacts(row.on, row.what, WHAT_LABELS[row.what], row.before, row.after, row.by_label)
        for row in UnitChange.objects.filter(unit_id=unit_id)
    ]
