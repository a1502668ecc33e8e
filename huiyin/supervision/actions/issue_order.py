"""A supervisor writes by hand: a reminder before a limit ends, an order on any ground (S-01…S-07, U43)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.actions import turn
from huiyin.supervision.actions.one_by_one import MOST, NotWritten, one_by_one
from huiyin.supervision.actions.taking_up import take_up
from huiyin.supervision.actions.writing import write
from huiyin.supervision.models import Order
from huiyin.supervision.permissions import check_watcher
from huiyin.supervision.queries.by_hand import ground_of, owed_by_hand
from huiyin.supervision.rules.grounds import BY_LIMIT, DUE_SOON, GROUNDS
from huiyin.supervision.rules.rungs import Rung


def issue_order(
    claim_id: int, ground: str, *, by: Actor, at: datetime, to_do: str = "", advice: str = ""
) -> Order:
    """Write about a claim: a reminder where a limit ends soon, else an order; `BY_LIMIT` is what its limits ask for.

    The words of the ground stand in an order where `to_do` is empty; a reminder has its own words.
    Raises Refused "order.ground" for a ground that there is not, "order.own_unit" for what the own unit owes, and what
    `owed_by_hand` raises; NotAllowed, NotFound.
    """
    _check(ground)
    with transaction.atomic():
        turn.wait("sweep")
        chosen = ground_of(claim_id, on=day_of(at)) if ground == BY_LIMIT else ground
        owed = owed_by_hand(claim_id, chosen, on=day_of(at))
        check_watcher(by, day_of(at), matter_id=owed.matter_id)
        if owed.unit_id == by.unit_id:
            raise Refused("不能督办本单位承办的事项，请报上级信访部门督办。", code="order.own_unit")
        words = (("to_do", tidy(to_do)), ("advice", tidy(advice))) if owed.rung is Rung.ORDER else ()
        said = {key: text for key, text in words if text}
        (order,) = orders = write([owed], by=by, at=at, office=by.unit_id, said=said)
        take_up([owed], orders)
    return order


def issue_orders(
    claim_ids: Sequence[int], ground: str, *, by: Actor, at: datetime, to_do: str = "", advice: str = ""
) -> tuple[list[Order], list[NotWritten]]:
    """Write orders about many claims, each by itself; says of which none was written and why (U33).

    Raises Refused "order.none" for no claim, "order.too_many" for more than two hundred, "order.ground".
    """
    if not claim_ids:
        raise Refused("请先勾选要催办、督办的事项。", code="order.none")
    if len(claim_ids) > MOST:
        raise Refused(f"一次最多催办、督办{MOST}件，请分批办理。", code="order.too_many")
    _check(ground)
    return one_by_one(
        claim_ids, lambda claim_id: issue_order(claim_id, ground, by=by, at=at, to_do=to_do, advice=advice)
    )


def _check(ground: str) -> None:
    if ground not in {BY_LIMIT, DUE_SOON, *GROUNDS}:
        raise Refused("请选择催办，或者督办的情形。", code="order.ground", field="ground")
