"""A citizen urges the unit that owes the next step of the own matter (PK-32)."""

from datetime import date, datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters import queries as matters
from huiyin.post import actions as post
from huiyin.supervision.models import Urge
from huiyin.supervision.queries.urges import again_from, urge_days, urges_of


def urge(claim_id: int, *, by: Actor, at: datetime) -> None:
    """Tell the unit that its citizen urges it.

    Raises NotFound for what is not the citizen's own, Refused "urge.nothing_owed" where no unit owes a step now,
    "urge.again" while the unit still has time from the last urging.
    """
    on = day_of(at)
    tracked = matters.tracking(by, on=on)
    now, claim = urges_of(tracked).get(claim_id), matters.claim_held(claim_id)
    if now is None or claim is None:
        raise NotFound("没有找到这项诉求，请返回办理进度页面重新选择。", code="claim.unknown")
    if now.owed_by is None:
        raise Refused("这项诉求现在没有等待办理的环节，不用催办。", code="urge.nothing_owed")
    if now.again_from and not now.may_urge(on):
        raise _too_soon(now.again_from)
    with transaction.atomic():
        row, made = Urge.objects.get_or_create(
            claim_id=claim_id,
            arrival_id=tracked.arrival_id,
            on=on,
            defaults={"unit_id": now.owed_by, "at": at},
        )
        if not made:
            raise _too_soon(again_from(on))
        record(f"matter:{tracked.matter_id}", "urge", by=by, at=at, detail={"claim": claim_id})
        for kind, to in matters.hearers(tracked.matter_id, now.owed_by, on, restricted=claim.restricted):
            key = f"urge:{row.pk}:{kind[0]}{to}"
            post.tell((kind, to), "unit_urge", {"number": claim.number}, key=key, at=at)


def _too_soon(again: date) -> Refused:
    return Refused(
        f"已经催办过，承办单位有{urge_days()}个工作日的时间办理；{again}起可以再次催办。", code="urge.again"
    )
