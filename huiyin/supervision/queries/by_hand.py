"""What a supervisor writes about by hand."""

from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters import queries as matters
from huiyin.supervision.models import Order
from huiyin.supervision.queries.events import last_kind
from huiyin.supervision.queries.owed import Owed
from huiyin.supervision.rules.rungs import Rung


def owed_by_hand(claim_id: int, ground: str) -> Owed:
    """The order about a claim on a ground; the count of earlier ones makes its subject.

    Raises NotFound "order.unknown", Refused "order.unassigned" or "order.pending".
    """
    claim = matters.claim_held(claim_id)
    if claim is None:
        raise NotFound("没有这个诉求项，或者不在您的权限范围内。", code="order.unknown")
    if claim.unit_id is None:
        raise Refused("这个诉求项还没有承办单位，不能督办。请先转送、交办。", code="order.unassigned")
    start = f"hand:{claim_id}:{ground}:"
    earlier = list(Order.objects.filter(subject__startswith=start).order_by("id"))
    if earlier and last_kind(earlier[-1].pk) != "accepted":
        raise Refused("这个诉求项已有同一情形的督办，尚未了结。", code="order.pending", field="ground")
    return Owed(
        subject=f"{start}{len(earlier) + 1}",
        ground=ground,
        rung=Rung.ORDER,
        rule="",
        due=None,
        matter_id=claim.matter_id,
        claim_id=claim_id,
        unit_id=claim.unit_id,
        number=claim.number,
        title=claim.title,
        restricted=claim.restricted,
    )
