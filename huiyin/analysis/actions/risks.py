"""The list of risks: of topics, projects and decisions."""

from datetime import date, datetime

from django.db import transaction

from huiyin.analysis.models import RiskItem
from huiyin.analysis.permissions import check_keeps_risks
from huiyin.analysis.rules.items import RISK_KINDS, RISK_WORDS, one, written
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.units import queries as units


def add_risk(
    kind: str, words: dict[str, str], unit_id: int | None, due: date | None, *, by: Actor, at: datetime
) -> int:
    """Put one on the list; returns its id. Raises Refused where subject, measure, unit or limit is missing."""
    check_keeps_risks(by)
    if kind not in dict(RISK_KINDS):
        raise Refused("请选择对象种类：热点问题、项目或者决策。", code="risk.kind", field="kind")
    said = written(words, RISK_WORDS)
    if unit_id is None or unit_id not in {unit.id for unit in units.tree()}:
        raise Refused("请选择“责任单位”。", code="risk.unit", field="unit")
    if due is None or due < day_of(at):
        raise Refused("请填写“完成时限”，不能早于今天。", code="risk.due", field="due")
    with transaction.atomic():
        made = RiskItem.objects.create(
            kind=kind, **said, unit_id=unit_id, due=due, owner_id=by.unit_id, seat_id=by.seat_id, made_at=at
        )
        audit.record("reports", "risk.added", by=by, at=at, detail={"risk": made.pk, "kind": kind})
    return int(made.pk)


def close_risk(risk_id: int, outcome: str, *, by: Actor, at: datetime) -> None:
    """Say how it ended. Raises NotFound, NotAllowed, Refused."""
    check_keeps_risks(by)
    said = one(outcome, "解除情况", 500, "outcome")
    with transaction.atomic():
        row = RiskItem.objects.select_for_update().filter(pk=risk_id, closed_on__isnull=True).first()
        if row is None:
            raise NotFound("没有这条风险提示，或者已经解除。请刷新列表。", code="risk.unknown")
        if row.owner_id != by.unit_id:
            raise NotAllowed("由提示单位解除。", code="risk.not_owner")
        row.closed_on, row.outcome = day_of(at), said
        row.save(update_fields=["closed_on", "outcome"])
        audit.record("reports", "risk.closed", by=by, at=at, detail={"risk": row.pk})
