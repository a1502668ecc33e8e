"""What a watcher oversees: open claims by the body that holds them; each number is the length of its list (U41)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim, Clock
from huiyin.matters.queries.owed import SOON, by_unit
from huiyin.matters.queries.work_list import PAGE, WorkPage, rows_of
from huiyin.matters.states import OPEN
from huiyin.matters.visibility import visible

#: What is counted: key and Chinese label.
STANDINGS: tuple[tuple[str, str], ...] = (("open", "在办"), ("soon", "10日内到期"), ("late", "已超期"))


@dataclass(frozen=True, kw_only=True)
class UnitStanding:
    """One body with the number of its open claims, of those due within ten days, and of those overdue."""

    unit_id: int | None
    open: int
    soon: int
    late: int


def unit_standings(actor: Actor, *, on: date) -> tuple[UnitStanding, ...]:
    """Return the bodies that hold open claims which the actor may see, in no order."""
    return tuple(
        UnitStanding(unit_id=unit_id, open=n_open, soon=n_soon, late=n_late)
        for unit_id, n_open, n_soon, n_late in by_unit(_open(actor, on), on)
    )


def overseen(
    actor: Actor, *, on: date, standing: str = "open", unit_id: int | None = None, page: int = 1
) -> WorkPage:
    """Return the claims behind a number, the most urgent first; of one body, or of all."""
    found = _open(actor, on)
    if unit_id is not None:
        found = found.filter(unit_id=unit_id)
    if standing in ("late", "soon"):
        found = found.filter(Exists(_late(on) if standing == "late" else _soon(on)))
    total = found.count()
    pages = max(1, -(-total // PAGE))
    page = min(max(page, 1), pages)
    return WorkPage(
        tab=standing, rows=rows_of(found, on, page), counts={standing: total}, page=page, pages=pages
    )


def _open(actor: Actor, on: date) -> QuerySet[Claim]:
    seen = visible(actor, on).filter(pk=OuterRef("matter_id"))
    return Claim.objects.filter(ended_on__isnull=True, state__in=OPEN).filter(Exists(seen))


def _running() -> QuerySet[Clock]:
    return Clock.objects.filter(claim_id=OuterRef("pk"), ended_on__isnull=True, unit_id__isnull=False)


def _late(on: date) -> QuerySet[Clock]:
    """A provisional date is never a ground for overdue (A-6)."""
    return _running().filter(strict__lt=on, provisional=False)


def _soon(on: date) -> QuerySet[Clock]:
    return _running().filter(strict__gte=on, strict__lte=on + SOON)
