"""Alerts in sight: those not judged first, then the newest. How many reports there are is counted for who asks."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from huiyin.analysis.models import TrendAlert
from huiyin.analysis.models.trend_alert import VERDICTS
from huiyin.analysis.queries.hot.series import Bar, bars, counted
from huiyin.analysis.queries.hot.sight import alert_matters, family
from huiyin.analysis.rules.bursts import BEFORE
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries import RegisterRow
from huiyin.matters.queries.register import rows_of

PAGE = 20
NEWEST = 200
"""Of so many of the newest alerts those in sight are shown."""


@dataclass(frozen=True, kw_only=True)
class AlertView:
    """One alert; `count` is the length of its list for the asking seat, `usual` what so many days bring elsewise."""

    id: int
    subject: str
    label: str
    place_id: int
    topic_id: int | None
    first_day: date
    last_day: date
    noticed_on: date
    count: int
    usual: float
    ended_on: date | None
    verdict: str
    verdict_label: str
    note: str
    judged_at: datetime | None
    bars: tuple[Bar, ...]
    rows: tuple[RegisterRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Alerts:
    """A page of them; `waiting` are not judged yet."""

    views: tuple[AlertView, ...]
    total: int
    waiting: int
    page: int


def alerts(actor: Actor, *, on: date, page: int = 1) -> Alerts:
    """Those of which the actor sees a matter: not judged ones first, then the newest."""
    rows = TrendAlert.objects.order_by("-noticed_on", "-pk")[:NEWEST]
    seen = sorted((row for row in rows if _sees(actor, row, on)), key=lambda row: bool(row.verdict))
    page = min(max(page, 1), max(1, -(-len(seen) // PAGE)))
    shown = seen[(page - 1) * PAGE : page * PAGE]
    return Alerts(
        views=tuple(_view(actor, row, on) for row in shown),
        total=len(seen),
        waiting=sum(not row.verdict for row in seen),
        page=page,
    )


def waiting(actor: Actor, *, on: date) -> int:
    """How many alerts in sight nobody has judged yet."""
    rows = TrendAlert.objects.filter(verdict="").order_by("-noticed_on", "-pk")[:NEWEST]
    return sum(_sees(actor, row, on) for row in rows)


def _sees(actor: Actor, row: TrendAlert, on: date) -> bool:
    return bool(alert_matters(actor, row, on).exists())


def alert(actor: Actor, alert_id: int, *, on: date, page: int = 1) -> AlertView:
    """One of them with a page of its matters. Raises NotFound where none of them is in sight."""
    row = TrendAlert.objects.filter(pk=alert_id).first()
    found = _view(actor, row, on, page=page) if row else None
    if found is None or not found.count:
        raise NotFound(
            "没有这条预警，或者其中没有您能查看的事项。请从苗头预警列表打开。", code="alert.unknown"
        )
    return found


def _view(actor: Actor, row: TrendAlert, on: date, page: int | None = None) -> AlertView:
    found = alert_matters(actor, row, on).order_by("-received_at", "-pk")
    before = alert_matters(actor, row, on, back=BEFORE)
    days = [day_of(at) for at in before.values_list("received_at", flat=True)]
    start = ((page or 1) - 1) * PAGE
    return AlertView(
        id=row.pk,
        subject=row.subject,
        label=row.label,
        place_id=row.place_id,
        topic_id=family(row.topic_id)[0] if row.topic_id else None,
        first_day=row.first_day,
        last_day=row.last_day,
        noticed_on=row.noticed_on,
        count=sum(day >= row.first_day for day in days),
        usual=row.expected,
        ended_on=row.ended_on,
        verdict=row.verdict,
        verdict_label=dict(VERDICTS).get(row.verdict, ""),
        note=row.note,
        judged_at=row.judged_at,
        bars=bars(counted(days), row.first_day - timedelta(days=BEFORE), row.last_day),
        rows=rows_of(list(found[start : start + PAGE])) if page else (),
    )
