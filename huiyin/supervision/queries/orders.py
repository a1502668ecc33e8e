"""Orders as pages show them: limited to matters in the actor's sight; how each stands is computed for the day asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.colour import Standing
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries.seen import visible
from huiyin.supervision.models import Order, OrderEvent
from huiyin.supervision.permissions import may_answer, may_judge
from huiyin.supervision.queries.events import events_of
from huiyin.supervision.queries.stands import Tab, counted, standing_so
from huiyin.supervision.rules.grounds import DUE_SOON, GROUNDS
from huiyin.supervision.rules.rungs import RUNG_LABELS, Rung
from huiyin.supervision.rules.standing import AWAITED, Event, OrderState, awaited_until, state_after

PAGE = 50
Side = Literal["written", "received", "all"]


@dataclass(frozen=True, kw_only=True)
class OrderView:
    """One order on one day. `answer` tells colour and words while an answer is awaited; else None."""

    id: int
    rung: Rung
    ground: str
    state: OrderState
    number: str
    title: str
    unit_id: int
    office_id: int
    document_id: int
    document_number: str
    issued_on: date
    awaited_until: date
    answer: Standing | None
    may_answer: bool
    may_judge: bool

    @property
    def label(self) -> str:
        """催办, 督办 or 再次督办."""
        return RUNG_LABELS[self.rung]


@dataclass(frozen=True, kw_only=True)
class OrderPage:
    """One page of orders, how many stand how, and how many there are in the tab asked for."""

    rows: tuple[OrderView, ...]
    counts: dict[Tab, int]
    total: int
    page: int


def orders(
    actor: Actor,
    *,
    on: date,
    side: Side = "all",
    tab: Tab = "",
    rung: int | None = None,
    unit_id: int | None = None,
    among: Collection[int] | None = None,
    page: int = 1,
) -> OrderPage:
    """Orders in the actor's sight, the newest first: written by the own office, received by the own unit, or all.

    `among` are the only ones that are asked for.
    """
    found = _seen(actor, on, side)
    if among is not None:
        found = found.filter(pk__in=among)
    if rung is not None:
        found = found.filter(rung=rung)
    if unit_id is not None:
        found = found.filter(unit_id=unit_id)
    counts = counted(found, on)
    page = min(max(page, 1), max(1, -(-counts[tab] // PAGE)))
    rows = standing_so(found, tab, on).order_by("-id")[(page - 1) * PAGE : page * PAGE]
    return OrderPage(rows=_views(actor, rows, on), counts=counts, total=counts[tab], page=page)


def count_orders(actor: Actor, *, on: date, side: Side = "all") -> dict[Tab, int]:
    """How many orders stand how: the number of each tab of `orders`."""
    return counted(_seen(actor, on, side), on)


def orders_of(actor: Actor, matter_id: int, *, on: date) -> tuple[OrderView, ...]:
    """The orders about a matter, the newest first; none for whom the matter may not be seen by."""
    return _views(actor, _seen(actor, on, "all").filter(matter_id=matter_id).order_by("-id"), on)


def order(actor: Actor, order_id: int, *, on: date) -> tuple[OrderView, tuple[OrderEvent, ...]]:
    """One order with what happened to it. Raises NotFound "order.unknown"."""
    found = _views(actor, _seen(actor, on, "all").filter(pk=order_id), on)
    if not found:
        raise NotFound("没有这个督办件，或者不在您的权限范围内。", code="order.unknown")
    events = OrderEvent.objects.filter(order_id=order_id).select_related("seat").order_by("id")
    return found[0], tuple(events)


def _seen(actor: Actor, on: date, side: Side) -> QuerySet[Order]:
    found = Order.objects.filter(Exists(visible(actor, on).filter(pk=OuterRef("matter_id"))))
    if side == "written":
        return found.filter(office_id=actor.unit_id)
    return found.filter(unit_id=actor.unit_id) if side == "received" else found


def _views(actor: Actor, rows: QuerySet[Order], on: date) -> tuple[OrderView, ...]:
    listed = list(rows.select_related("matter", "document"))
    events = events_of([row.pk for row in listed])
    return tuple(_view(actor, row, events.get(row.pk, []), on) for row in listed)


def _view(actor: Actor, row: Order, events: Sequence[Event], on: date) -> OrderView:
    state, until = state_after(events), awaited_until(row.answer_by, events)
    return OrderView(
        id=row.pk,
        rung=Rung(row.rung),
        ground="" if row.ground == DUE_SOON else GROUNDS[row.ground].label,
        state=state,
        number=row.matter.number,
        title=row.matter.title,
        unit_id=row.unit_id,
        office_id=row.office_id,
        document_id=row.document_id,
        document_number=row.document.number,
        issued_on=row.document.issued_on,
        awaited_until=until,
        answer=catalogue.day_standing(until, on=on) if state in AWAITED else None,
        may_answer=may_answer(actor, row) and state in AWAITED,
        may_judge=may_judge(actor, row) and state is OrderState.ANSWERED,
    )
