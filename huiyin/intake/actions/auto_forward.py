"""自动分流: what an office lets go by itself is forwarded by the ordinary action, and only while it proves right."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from huiyin.intake.queries.auto_forward import measured
from huiyin.intake.queries.proposals import READ
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import HuiyinError
from huiyin.matters import actions as matters
from huiyin.matters.queries import MayGo, waiting_to_go
from huiyin.routing import actions
from huiyin.routing import queries as routing

BY_ITSELF = Actor.system("自动分流")
#: Whoever has just confirmed a class may still want to send it himself.
PAUSE = timedelta(minutes=10)
_BATCH = 50


def switch_auto_forward_on(
    office_id: int, field: str, *, threshold: Decimal, by: Actor, at: datetime
) -> None:
    """Switch it on as measured now. Raises NotAllowed, Refused with what was measured."""
    found = measured(office_id, field, on=day_of(at))
    actions.switch_on(office_id, field, threshold=threshold, measured=found, by=by, at=at)


def switch_auto_forward_off(office_id: int, field: str, *, reason: str, by: Actor, at: datetime) -> None:
    """Switch it off. Raises NotAllowed, Refused."""
    found = measured(office_id, field, on=day_of(at))
    actions.switch_off(office_id, field, measured=found, reason=reason, by=by, at=at)


def forward_by_itself(at: datetime) -> int:
    """Switch off what no longer proves right, forward a batch of what may go; returns how many went."""
    return sum(_of_field(one, at) for one in routing.auto_forwards() if one.is_on)


def _of_field(one: "routing.AutoForward", at: datetime) -> int:
    found = measured(one.office_id, one.field_code, on=day_of(at))
    why = routing.objection(found, one.threshold)
    if why:
        actions.switch_off(
            one.office_id, one.field_code, measured=found, reason=f"自动停用：{why}", by=BY_ITSELF, at=at
        )
        return 0
    waiting = waiting_to_go(one.office_id, one.field_code, before=at - PAUSE, most=_BATCH)
    return _forwarded(one, waiting, found.words, at)


def _forwarded(one: "routing.AutoForward", waiting: Sequence[MayGo], words: str, at: datetime) -> int:
    return sum(_forward(claim, one, words, at) for claim in waiting)


def _forward(claim: MayGo, one: "routing.AutoForward", words: str, at: datetime) -> int:
    """Forward one claim where the proposal of today is still that of its registration; else a person will."""
    now = routing.decide(_facts(claim, one, at))
    if now.unit_id != claim.proposed_id or now.helper_unit_ids:
        return 0
    duty = f"，依据职责“{routing.duty(now.duty_item_id).text}”" if now.duty_item_id else ""
    reason = f"自动分流{duty}。本单位该类事项建议准确率{words}。"
    try:
        matters.perform(
            "forward",
            claim_id=claim.claim_id,
            by=BY_ITSELF,
            at=at,
            values={"unit": now.unit_id, "reason": reason},
        )
    except HuiyinError:
        # Somebody else was quicker, or the rules of sending ask for a person: it stays in the queue.
        return 0
    return 1


def _facts(claim: MayGo, one: "routing.AutoForward", at: datetime) -> "routing.RoutingFacts":
    read = claim.text if claim.text.startswith(claim.title.rstrip("…")) else f"{claim.title}\n{claim.text}"
    return routing.RoutingFacts(
        text=read[:READ],
        on=day_of(at),
        place_id=claim.place_id,
        field=one.field_code,
        claim_class=claim.claim_class,
    )
