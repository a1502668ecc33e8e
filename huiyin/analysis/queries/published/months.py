"""The months that have been published."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.analysis.models import Publication
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound


@dataclass(frozen=True, kw_only=True)
class Month:
    """One month as it was published. `rows`: table, group (names), figure, value."""

    month: date
    published_on: date
    least: int
    rows: tuple[dict[str, Any], ...]

    @property
    def key(self) -> str:
        """2026-10."""
        return f"{self.month:%Y-%m}"


def months() -> tuple[Month, ...]:
    """All of them, the newest first."""
    return tuple(map(_month, Publication.objects.order_by("-month")))


def month(key: str) -> Month:
    """One of them. Raises NotFound "published.unknown"."""
    try:
        found = Publication.objects.filter(month=date.fromisoformat(f"{key}-01")).first()
    except ValueError:
        found = None
    if found is None:
        raise NotFound("这个月份的数据还没有公布。请从公开数据页面选择月份。", code="published.unknown")
    return _month(found)


def _month(row: Publication) -> Month:
    return Month(month=row.month, published_on=day_of(row.made_at), least=row.least, rows=tuple(row.rows))
