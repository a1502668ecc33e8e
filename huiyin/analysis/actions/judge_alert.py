"""What a person makes of an alert: 属实, 误报, 已处置."""

from datetime import datetime

from django.db import transaction

from huiyin.analysis.models import TrendAlert
from huiyin.analysis.models.trend_alert import VERDICTS
from huiyin.analysis.permissions import check_watches
from huiyin.analysis.queries.hot.sight import alert_matters
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import tidy

LONGEST = 500


def judge_alert(alert_id: int, verdict: str, note: str, *, by: Actor, at: datetime) -> None:
    """Write down what it was; a later judgement replaces it, the audit keeps both. Raises Refused, NotFound."""
    check_watches(by)
    said = tidy(note)
    if verdict not in dict(VERDICTS):
        raise Refused("请选择核实结果。", code="alert.verdict", field="verdict")
    if not said or len(said) > LONGEST:
        raise Refused(f"请写明核实说明，最多{LONGEST}字。", code="alert.note", field="note")
    with transaction.atomic():
        alert = TrendAlert.objects.select_for_update().filter(pk=alert_id).first()
        if alert is None or not alert_matters(by, alert, day_of(at)).exists():
            raise NotFound("没有这条预警。请从苗头预警列表打开。", code="alert.unknown")
        alert.verdict, alert.note, alert.judged_at, alert.judged_by_id = verdict, said, at, by.seat_id
        alert.save(update_fields=["verdict", "note", "judged_at", "judged_by"])
        audit.record("topics", "alert.judge", by=by, at=at, detail={"alert": alert_id, "verdict": verdict})
