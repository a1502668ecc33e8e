"""A look at a whole matter: what is asked of one claim is read once for all its claims."""

from collections.abc import Sequence
from functools import cache, cached_property
from typing import Any, TypeVar

from django.apps import apps
from django.db.models import Model

from huiyin.matters.engine.prepared import all_rows
from huiyin.matters.models import Arrival, Assignment, Claim, Clock, Involvement, Matter, Step

Row = TypeVar("Row", bound=Model)

#: What nearly every matter has. Of what else hangs on a matter most have nothing: so it is asked first what there is.
_USUAL = (Arrival, Assignment, Claim, Clock, Involvement, Step)
_ANY = "SELECT '{label}' WHERE EXISTS (SELECT FROM {table} WHERE {condition})"


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
            here = kind._default_manager.filter(**self._here(kind)).order_by("pk")
            self._read[kind] = list(here) if kind in _USUAL or kind._meta.label in self._beside else []
        return self._read[kind]

    def rows(self, kind: type[Row], claim_id: int) -> Sequence[Row]:
        """The rows of a table that hang on a claim, the oldest first."""
        return [row for row in self.all(kind) if row.claim_id == claim_id]  # type: ignore[attr-defined]

    def _here(self, kind: type[Model]) -> dict[str, Any]:
        if _hangs_on(kind, "matter"):
            return {"matter_id": self.matter.pk}
        return {"claim_id__in": [claim.pk for claim in self.claims]}

    @cached_property
    def _beside(self) -> frozenset[str]:
        """The other tables, of all modules, that hold anything of this matter: by one statement."""
        claim_ids = [claim.pk for claim in self.claims]
        return frozenset(label for (label,) in all_rows(_any_beside(), [self.matter.pk, claim_ids]))


@cache
def _any_beside() -> str:
    asked = []
    for kind in apps.get_models():
        names = [name for name in ("matter", "claim") if _hangs_on(kind, name)]
        if names and kind not in _USUAL:
            condition = "matter_id = $1" if names[0] == "matter" else "claim_id = ANY($2::bigint[])"
            asked.append(_ANY.format(label=kind._meta.label, table=kind._meta.db_table, condition=condition))
    return " UNION ALL ".join(asked)


def _hangs_on(kind: type[Model], name: str) -> bool:
    return any(
        field.name == name and field.related_model in (Matter, Claim) for field in kind._meta.concrete_fields
    )


def rows_of(kind: type[Row], claim_ids: Sequence[int]) -> dict[int, list[Row]]:
    """The rows of a table by the claim on which they hang, the oldest first."""
    found: dict[int, list[Row]] = {claim_id: [] for claim_id in claim_ids}
    for row in kind._default_manager.filter(claim_id__in=claim_ids).order_by("pk"):
        found[row.claim_id].append(row)  # type: ignore[attr-defined]
    return found
