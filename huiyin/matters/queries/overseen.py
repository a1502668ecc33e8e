"""What a watcher oversees: open claims by the body that holds them; each number is the length of its list (U41)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim
from huiyin.matters.queries.owed import by_unit, owed
from huiyin.matters.queries.work_list import PAGE, WorkPage, rows_in_order
from huiyin.matters.states import OPEN
from huiyin.matters.visibility import claims_visible

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
        found = [part.filter(unit_id=unit_id) for part in found]
    start = (max(page, 1) - 1) * PAGE
    behind = owed(found, on=on, tab=standing, states=OPEN, page=slice(start, start + PAGE))
    total = {"late": behind.late, "soon": behind.soon}.get(standing, sum(behind.by_state.values()))
    pages = max(1, -(-total // PAGE))
    if page > pages:
        return overseen(actor, on=on, standing=standing, unit_id=unit_id, page=pages)
    rows = rows_in_order(behind.ids, on)
    return WorkPage(tab=standing, rows=rows, counts={standing: total}, page=page, pages=pages)


def _open(actor: Actor, on: date) -> list[QuerySet[Claim]]:
    return [Claim.objects.filter(seen, ended_on__isnull=True) for seen in claims_visible(actor, on)]
