"""Keeping a search for the own seat, and forgetting it."""

from collections.abc import Mapping
from datetime import datetime

from huiyin.analysis.models import SavedSearch
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.text import shorten, tidy

MOST = 30


def keep_search(name: str, asked: Mapping[str, str], *, by: Actor, at: datetime) -> int:
    """Keep it under a name; the same name again replaces it. Raises Refused, NotAllowed."""
    if by.seat_id is None:
        raise NotAllowed("请先选择席位再保存检索。", code="search.no_seat")
    named = shorten(tidy(name), 60)
    if not named or not asked:
        raise Refused("请先查找，再给这次查找起一个名称。", code="search.unnamed", field="name")
    own = SavedSearch.objects.filter(seat_id=by.seat_id)
    if own.exclude(name=named).count() >= MOST:
        raise Refused(f"每个席位最多保存{MOST}个检索。请先删除不用的。", code="search.too_many", field="name")
    kept, _new = SavedSearch.objects.update_or_create(
        seat_id=by.seat_id, name=named, defaults={"asked": dict(asked), "saved_at": at}
    )
    return int(kept.pk)


def forget_search(search_id: int, *, by: Actor) -> None:
    """Forget one of the own seat; what is not there any more is forgotten already."""
    SavedSearch.objects.filter(pk=search_id, seat_id=by.seat_id or 0).delete()
