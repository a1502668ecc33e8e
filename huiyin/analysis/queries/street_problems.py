"""Problems in the ledgers of units (台账)."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from huiyin.analysis.models import ProblemItem
from huiyin.analysis.queries.risks import PAGE_OF_ITEMS
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.queries.seen import overseen_units
from huiyin.units import queries as units


def street_problems(
    actor: Actor, *, done: bool = False, page: int = 1
) -> tuple[tuple[ProblemItem, ...], int]:
    """A page of the open ones, the soonest due first, or of the solved ones, and how many there are."""
    found = _seen(actor).filter(done_on__isnull=not done)
    ordered = found.order_by("-done_on", "-pk") if done else found.order_by("due", "pk")
    start = (max(page, 1) - 1) * PAGE_OF_ITEMS
    return tuple(ordered[start : start + PAGE_OF_ITEMS]), found.count()


def known_problems(unit_id: int, first: date, last: date) -> tuple[ProblemItem, ...]:
    """What a unit and those below it had in their ledgers in a month, as written by its last day."""
    open_then = Q(done_on__isnull=True) | Q(done_on__gte=first)
    within = units.subtree_ids(unit_id) | {unit_id}
    made = ProblemItem.objects.filter(
        open_then, owner_id__in=within, made_at__lt=midnight(last + timedelta(days=1))
    )
    return tuple(made.order_by("due", "pk"))


def filing_units() -> tuple[int, ...]:
    """The streets that file each month: all that ever had a problem in their ledger or below."""
    owners = ProblemItem.objects.order_by().values_list("owner_id", flat=True).distinct()
    found = {street for owner in owners for street in _street(owner)}
    return tuple(sorted(found))


def _street(owner_id: int) -> list[int]:
    path = units.units(units.unit(owner_id).path)
    return [one.id for one in path.values() if one.kind is units.UnitKind.STREET_OFFICE]


def _seen(actor: Actor) -> QuerySet[ProblemItem]:
    within = overseen_units(actor)
    return ProblemItem.objects.all() if within is None else ProblemItem.objects.filter(owner_id__in=within)
