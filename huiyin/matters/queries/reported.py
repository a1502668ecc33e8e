"""What was reported where and when, by field: for those who watch whether something is reported more than usual."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, F, OuterRef, QuerySet, Value
from django.db.models.fields.json import KT
from django.db.models.functions import Coalesce, Left, NullIf

from huiyin.kernel.clock import day_of, midnight
from huiyin.matters.models import Claim, Matter

_LEVEL = 4
"""Signs of a field's code down to the second level."""
# The field that a person confirmed; until then the proposed one.
_FIELD = Left(
    Coalesce(NullIf(F("field_code"), Value("")), KT("proposal__class__field"), Value("")), Value(_LEVEL)
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reported:
    """One ordinary matter: when it came, where the problem lies, what field its first claim belongs to."""

    matter_id: int
    day: date
    place_id: int | None
    field_code: str


def reported(*, since: date, until: date) -> tuple[Reported, ...]:
    """Return all ordinary matters received on these days; no accusation is among them. To be counted, not shown."""
    first_claims = Claim.objects.filter(ordinal=1, matter__restricted=False)
    rows = first_claims.filter(
        matter__received_at__gte=midnight(since),
        matter__received_at__lt=midnight(date.fromordinal(until.toordinal() + 1)),
    ).annotate(told=_FIELD)
    names = ("matter_id", "matter__received_at", "matter__place_id", "told")
    return tuple(_row(*row) for row in rows.values_list(*names).iterator(5_000))


def _row(matter_id: int, received_at: datetime, place_id: int | None, field_code: str) -> Reported:
    return Reported(matter_id=matter_id, day=day_of(received_at), place_id=place_id, field_code=field_code)


def in_field(found: QuerySet[Matter], field_code: str) -> QuerySet[Matter]:
    """Those of the matters whose first claim belongs to the field."""
    claims = Claim.objects.filter(matter_id=OuterRef("pk"), ordinal=1).annotate(told=_FIELD)
    return found.filter(Exists(claims.filter(told__startswith=field_code)))
