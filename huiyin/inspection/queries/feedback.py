"""What people said when called back, for supervisors (JZ-30): newest first, of matters in sight."""

from dataclasses import dataclass
from datetime import date

from huiyin.inspection.models import Callback, CallbackAnswer
from huiyin.inspection.permissions import READING, in_sight
from huiyin.inspection.queries.views import CallView, views_of
from huiyin.kernel.actor import Actor

PAGE = 50


@dataclass(frozen=True, kw_only=True)
class FeedbackPage:
    """One page of answers."""

    rows: tuple[CallView, ...]
    total: int
    page: int


def answered_calls(actor: Actor, *, on: date, findings: bool = False, page: int = 1) -> FeedbackPage:
    """Call-backs that were answered; those alone by which a result is not real, where asked for."""
    seen = Callback.objects.filter(in_sight(actor, on))
    rows = CallbackAnswer.objects.filter(callback__in=seen)
    if findings:
        rows = rows.filter(finding=True)
    total = rows.count()
    page = min(max(page, 1), max(1, -(-total // PAGE)))
    ids = list(
        rows.order_by("-at", "-id").values_list("callback_id", flat=True)[(page - 1) * PAGE : page * PAGE]
    )
    found = {
        one.id: one
        for one in views_of(Callback.objects.filter(pk__in=ids).select_related("matter", "claim", "arrival"))
    }
    return FeedbackPage(rows=tuple(found[key] for key in ids), total=total, page=page)


def calls_about(actor: Actor, matter_id: int, *, on: date) -> tuple[CallView, ...]:
    """Call-backs about a matter, the newest first, for readers of samples; none where the matter is out of sight."""
    rows = Callback.objects.filter(in_sight(actor, on), matter_id=matter_id)
    if not actor.has(*READING) or not rows.exists():
        return ()
    return views_of(rows.select_related("matter", "claim", "arrival").order_by("-id"))
