"""Risks in sight: topics, projects and decisions."""

from datetime import date, timedelta

from django.db.models import Q, QuerySet

from huiyin.analysis.models import RiskItem
from huiyin.analysis.rules.items import RISK_KINDS
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.queries.seen import overseen_units

__all__ = ["PAGE_OF_ITEMS", "RISK_KINDS", "known_risks", "risks"]

PAGE_OF_ITEMS = 20


def risks(actor: Actor, *, closed: bool = False, page: int = 1) -> tuple[tuple[RiskItem, ...], int]:
    """A page of those that stand, the soonest due first, or of the closed ones, and how many there are."""
    found = _seen(actor).filter(closed_on__isnull=not closed)
    ordered = found.order_by("-closed_on", "-pk") if closed else found.order_by("due", "pk")
    start = (max(page, 1) - 1) * PAGE_OF_ITEMS
    return tuple(ordered[start : start + PAGE_OF_ITEMS]), found.count()


def known_risks(actor: Actor, on: date) -> tuple[RiskItem, ...]:
    """Those that stood when a day ended, the soonest due first."""
    stood = Q(closed_on__isnull=True) | Q(closed_on__gt=on)
    made = _seen(actor).filter(stood, made_at__lt=midnight(on + timedelta(days=1)))
    return tuple(made.order_by("due", "pk"))


def _seen(actor: Actor) -> QuerySet[RiskItem]:
    """Told by or to a unit that the seat watches over; to others what their own unit is to do."""
    within = overseen_units(actor)
    if within is None:
        return RiskItem.objects.all()
    return RiskItem.objects.filter(Q(owner_id__in=within) | Q(unit_id__in=within))
