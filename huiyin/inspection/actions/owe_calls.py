"""After the limit of a hotline matter its petitioner is called back (E-7): each claim makes one call-back, once."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.actions.inviting import invite
from huiyin.inspection.models import Callback
from huiyin.kernel.clock import day_of
from huiyin.matters.queries import closed
from huiyin.units import queries as units


def owe_calls(at: datetime, *, limit: int = 500) -> int:
    """Make up to `limit` call-backs that are owed as of a moment; returns how many, 0 when none is left.

    Whoever is called for a sample is not called a second time. Two workers at once, or one that ends half way, make
    none twice: the database holds one for each claim.
    """
    on = day_of(at)
    since = on - timedelta(days=catalogue.profile().watch.call_back_days)
    known = Callback.objects.filter(claim_id=OuterRef("pk"))
    rows = closed.hotline_past_limit(since, on - timedelta(days=1)).exclude(Exists(known))
    found = closed.told(rows[:limit])
    with transaction.atomic():
        invite(Callback.objects.bulk_create(_calls(found, at), ignore_conflicts=True), at=at)
    return len(found)


def _calls(found: Iterable[closed.ClosedClaim], at: datetime) -> Iterable[Callback]:
    for one in found:
        office = _caller(one)
        arrival, petitioner = closed.whom_to_ask([one.matter_id], office_id=office).get(
            one.matter_id, (None, None)
        )
        yield Callback(
            matter_id=one.matter_id,
            claim_id=one.id,
            arrival_id=arrival,
            petitioner_id=petitioner,
            unit_id=one.unit_id,
            office_id=office,
            made_at=at,
        )


def _caller(one: closed.ClosedClaim) -> int:
    """Who took the call calls back; where it handled the matter itself, the petition office around it, or the superior.

    A body that has none above it stays its own caller on paper, and is refused when it calls (E-6).
    """
    if one.registrar_id != one.unit_id:
        return one.registrar_id
    office = units.petition_office_of(one.unit_id) or units.superior_of(one.unit_id)
    if office is not None and office.id == one.unit_id:
        office = units.superior_of(one.unit_id)
    return office.id if office is not None else one.unit_id
