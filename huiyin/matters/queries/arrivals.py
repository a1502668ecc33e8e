"""Arrivals: found by number and code, or by the key of a repeated submission."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.numbers import tidy_code, tidy_number
from huiyin.matters.engine.codes import proves, query_code
from huiyin.matters.models import Arrival, ArrivalPetitioner, Claim, Matter
from huiyin.matters.queries.withheld import WITHHELD
from huiyin.matters.visibility import visible

WRONG = "编号或查询码不正确，请对照回执逐位核对。如遗失查询码，请携带身份证件到登记窗口补打。"


@dataclass(frozen=True, kw_only=True)
class Companion:
    """One of several who bring a petition together (R-108), with the own request and amount (PK-03)."""

    petitioner_id: int
    is_representative: bool
    own_request: str
    amount: Decimal | None


@dataclass(frozen=True, kw_only=True)
class ArrivalView:
    """An arrival as it came. `companions` are all who bring it together, the first petitioner among them."""

    id: int
    number: str
    channel: str
    sub_channel: str
    received_at: datetime
    text: str
    raw: dict[str, Any]
    petitioner_id: int | None
    agent_id: int | None
    recorder_id: int | None
    spoken_by_other: bool
    consents: dict[str, Any]
    matter_id: int
    home_id: int
    fingerprint: str
    companions: tuple[Companion, ...] = ()

    @property
    def code(self) -> str:
        """The query code, for receipts and slips."""
        return query_code(self.number)


_FIELDS = tuple(name for name in ArrivalView.__dataclass_fields__ if name != "companions")


def _view(row: Arrival) -> ArrivalView:
    return ArrivalView(**{name: getattr(row, name) for name in _FIELDS})


def prove(number: str, code: str) -> Actor:
    """Return the citizen who proves an arrival by number and code. The same answer for a wrong number or code (R21)."""
    row = Arrival.objects.filter(number=tidy_number(number)).only("number", "code_version").first()
    known = row is not None and proves(code, row.number, row.code_version)
    if row is None:
        proves(tidy_code(code), tidy_number(number), 1)
    if row is None or not known:
        raise NotFound(WRONG, code="arrival.unknown")
    return Actor.citizen(row.pk)


def arrival_by_key(key: str) -> ArrivalView | None:
    """Return the arrival that a submission key has already registered."""
    row = Arrival.objects.filter(key=key).first()
    return _view(row) if row else None


def arrival_views(matter: Matter, rows: Iterable[Arrival] | None = None) -> tuple[ArrivalView, ...]:
    """Return the arrivals handled in a matter, the oldest first. The caller has checked that it may be seen.

    What belongs into the compartment is not shown in an ordinary matter: neither text nor what came with it (C-1).
    """
    asked = Arrival.objects.filter(matter_id=matter.pk).order_by("id")
    rows = list(asked if rows is None else rows)
    together = _companions([row.pk for row in rows])
    views = (replace(_view(row), companions=tuple(together[row.pk])) for row in rows)
    hidden = {row.pk for row in rows if row.restricted and not matter.restricted}
    return tuple(_withheld(view) if view.id in hidden else view for view in views)


def _companions(arrival_ids: list[int]) -> dict[int, list[Companion]]:
    found: dict[int, list[Companion]] = {arrival_id: [] for arrival_id in arrival_ids}
    for row in ArrivalPetitioner.objects.filter(arrival_id__in=arrival_ids).order_by("id"):
        found[row.arrival_id].append(
            Companion(
                petitioner_id=row.petitioner_id,
                is_representative=row.is_representative,
                own_request=row.own_request,
                amount=row.amount,
            )
        )
    return found


def first_texts(actor: Actor, matter_ids: Collection[int], *, on: date) -> dict[int, str]:
    """Return by matter what its oldest arrival said, of those that the actor may see."""
    # As a list: with a query inside, all arrivals would be read through.
    seen = list(visible(actor, on).filter(pk__in=matter_ids, restricted=False).values_list("pk", flat=True))
    rows = Arrival.objects.filter(matter_id__in=seen).order_by("-id")
    return {row.matter_id: WITHHELD if row.restricted else row.text for row in rows}


def _withheld(view: ArrivalView) -> ArrivalView:
    return replace(
        view,
        text=WITHHELD,
        raw={},
        companions=tuple(replace(one, own_request="", amount=None) for one in view.companions),
    )


def claim_ids(matter_id: int) -> tuple[int, ...]:
    """Return the claims of a matter in order. The caller has registered it or may see it."""
    return tuple(Claim.objects.filter(matter_id=matter_id).order_by("ordinal").values_list("pk", flat=True))
