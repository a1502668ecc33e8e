"""Who may speak for whom on a day."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from huiyin.people.models import Representation


@dataclass(frozen=True)
class RepresentationFacts:
    """An authority: `valid_until` is the last day with it, `revoked_on` the first without."""

    id: int
    principal_id: int
    agent_id: int
    kind: str
    scope: str
    authority: str
    valid_from: date
    valid_until: date | None
    revoked_on: date | None


def agents_of(principal_id: int, *, on: date) -> tuple[RepresentationFacts, ...]:
    """Authorities in force on a day that a petitioner gave."""
    return tuple(_facts(row) for row in in_force(on).filter(principal_id=principal_id))


def may_speak_for(agent_id: int, principal_id: int, *, on: date) -> bool:
    """Whether an agent's petition is to be taken as the principal's on that day (R-111)."""
    return in_force(on).filter(agent_id=agent_id, principal_id=principal_id).exists()


def in_force(on: date) -> QuerySet[Representation]:
    """Authorities that hold on a day; the day of revocation is the first without."""
    return Representation.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gte=on),
        Q(revoked_on__isnull=True) | Q(revoked_on__gt=on),
        valid_from__lte=on,
    ).order_by("id")


def _facts(row: Representation) -> RepresentationFacts:
    return RepresentationFacts(
        id=row.pk,
        principal_id=row.principal_id,
        agent_id=row.agent_id,
        kind=row.kind,
        scope=row.scope,
        authority=row.authority,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        revoked_on=row.revoked_on,
    )
