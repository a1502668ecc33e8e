"""Matters by what they are about and who holds them, for floors above that count later reports of the same thing."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.matters.models import Claim, Matter
from huiyin.matters.queries.register import RegisterRow, rows_of
from huiyin.matters.queries.reported import in_field


def scoped(
    found: QuerySet[Matter],
    *,
    field_code: str = "",
    place_ids: Collection[int] = (),
    unit_id: int | None = None,
) -> QuerySet[Matter]:
    """Those of the matters in a field, in one of the places, with a claim that the unit holds; what is empty is all."""
    if field_code:
        found = in_field(found, field_code)
    if place_ids:
        found = found.filter(place_id__in=place_ids)
    if unit_id is not None:
        found = found.filter(Exists(Claim.objects.filter(matter_id=OuterRef("pk"), unit_id=unit_id)))
    return found


def matters_of(claim_ids: Collection[int]) -> tuple[int, ...]:
    """The matters of claims, each once."""
    rows = Claim.objects.filter(pk__in=set(claim_ids)).order_by("matter_id")
    return tuple(rows.values_list("matter_id", flat=True).distinct())


def first_claims(matter_ids: Collection[int]) -> tuple[int, ...]:
    """The first claim of each of the matters, the newest first."""
    rows = Claim.objects.filter(matter_id__in=set(matter_ids), ordinal=1).order_by("-pk")
    return tuple(rows.values_list("pk", flat=True))


def newest(found: QuerySet[Matter], start: int, size: int) -> tuple[RegisterRow, ...]:
    """Some of the matters as lists show them, the newest first."""
    return rows_of(list(found.order_by("-received_at", "-pk")[start : start + size]))


def field_and_place(matter_id: int) -> tuple[str, int | None]:
    """The confirmed field of a matter's first claim, down to the second level, and where the problem lies."""
    claim = Claim.objects.filter(matter_id=matter_id, ordinal=1).values_list("field_code", "matter__place_id")
    code, place_id = claim.first() or ("", None)
    return code[:4], place_id
