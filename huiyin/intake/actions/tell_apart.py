"""A person finds that two matters are not the same, or takes that back: the pair is not proposed again (U29)."""

from datetime import datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.intake.channel import RECORDERS
from huiyin.intake.models import ToldApart
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.matters import queries as matters


def tell_apart(matter_id: int, other_id: int, *, by: Actor, at: datetime) -> None:
    """Write the finding down; once is enough. Raises NotAllowed, NotFound for what the seat may not see."""
    one, other = _pair(matter_id, other_id, by, at)
    if ToldApart.objects.filter(one_id=one, other_id=other).exists():
        return
    with transaction.atomic():
        ToldApart.objects.create(one_id=one, other_id=other, told_at=at, seat_id=by.seat_id)
        audit.record(f"matter:{matter_id}", "tell_apart", by=by, at=at, detail={"other": other_id})


def take_back_telling(matter_id: int, other_id: int, *, by: Actor, at: datetime) -> None:
    """The finding was a slip: the pair may be proposed again. Raises as `tell_apart`."""
    one, other = _pair(matter_id, other_id, by, at)
    with transaction.atomic():
        gone, _ = ToldApart.objects.filter(one_id=one, other_id=other).delete()
        if gone:
            audit.record(f"matter:{matter_id}", "take_back_telling", by=by, at=at, detail={"other": other_id})


def _pair(matter_id: int, other_id: int, by: Actor, at: datetime) -> tuple[int, int]:
    if not by.has(*RECORDERS):
        raise NotAllowed("您现在的岗位不能认定是否同一件。请由受理登记人员认定。", code="telling.not_allowed")
    seen = all(matters.may_see(by, key, day_of(at)) for key in (matter_id, other_id))
    if matter_id == other_id or not seen:
        raise NotFound("没有查到另一件，请刷新页面后再试。", code="matter.unknown")
    return min(matter_id, other_id), max(matter_id, other_id)
