"""A look at a whole matter: what is asked of one claim is read once for all its claims."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Model

from huiyin.matters.models import Arrival, Claim, Matter

Row = TypeVar("Row", bound=Model)


class Look:
    """The matter with its claims and the rows that hang on them, each table read when first asked for.

    For reading only: whoever changes a claim reads its rows anew, under the lock.
    """

    def __init__(self, matter: Matter) -> None:
        self.matter = matter
        self.claims: list[Claim] = list(Claim.objects.filter(matter_id=matter.pk).order_by("ordinal"))
        self._read: dict[type[Model], list[Any]] = {}

    @cached_property
    def arrivals(self) -> list[Arrival]:
        """The arrivals handled in the matter, the oldest first."""
        return list(Arrival.objects.filter(matter_id=self.matter.pk).order_by("id"))

    def all(self, kind: type[Row]) -> Sequence[Row]:
        """All rows of a table that hang on the matter or its claims, the oldest first."""
        if kind not in self._read:
            self._read[kind] = list(kind._default_manager.filter(**self._here(kind)).order_by("pk"))
        return self._read[kind]

    def rows(self, kind: type[Row], claim_id: int) -> Sequence[Row]:
        """The rows of a table that hang on a claim, the oldest first."""
        return [row for row in self.all(kind) if row.claim_id == claim_id]  # type: ignore[attr-defined]

    def _here(self, kind: type[Model]) -> dict[str, Any]:
        if any(field.name == "matter" for field in kind._meta.concrete_fields):
            return {"matter_id": self.matter.pk}
        return {"claim_id__in": [claim.pk for claim in self.claims]}


def rows_of(kind: type[Row], claim_ids: Sequence[int]) -> dict[int, list[Row]]:
    """The rows of a table by the claim on which they hang, the oldest first."""
    found: dict[int, list[Row]] = {claim_id: [] for claim_id in claim_ids}
    for row in kind._default_manager.filter(claim_id__in=claim_ids).order_by("pk"):
        found[row.claim_id].append(row)  # type: ignore[attr-defined]
    return found
