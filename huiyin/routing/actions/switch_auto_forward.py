"""Let the platform forward a field by itself (自动分流), or no longer. Every switch is kept with what was measured."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.routing.models import AutoForwardStep
from huiyin.routing.permissions import check_auto_forward
from huiyin.routing.queries.auto_forward import auto_forward
from huiyin.routing.rules.auto_forward import LOWEST_THRESHOLD, Measured, objection


def switch_on(
    office_id: int, field_code: str, *, threshold: Decimal, measured: Measured, by: Actor, at: datetime
) -> None:
    """From now on claims of this field go to the proposed unit without a hand, while the measure holds.

    Raises NotAllowed, or Refused "auto.field", "auto.threshold", "auto.too_low" with what was measured.
    """
    check_auto_forward(by, office_id)
    if not field_code:
        raise Refused("请选择内容分类。", code="auto.field", field="field")
    if not LOWEST_THRESHOLD <= threshold <= 1:
        raise Refused(
            f"准确率下限须在{LOWEST_THRESHOLD:.0%}至100%之间，请重新填写。",
            code="auto.threshold",
            field="threshold",
        )
    why = objection(measured, threshold)
    if why:
        raise Refused(why, code="auto.too_low", field="field")
    reason = f"测得的准确率为{measured.words}"
    _append(office_id, field_code, True, threshold, measured, reason, by=by, at=at)


def switch_off(
    office_id: int, field_code: str, *, measured: Measured, reason: str, by: Actor, at: datetime
) -> None:
    """From now on a person forwards them again. Raises NotAllowed, or Refused "auto.not_on"."""
    check_auto_forward(by, office_id)
    now = auto_forward(office_id, field_code)
    if now is None:
        raise Refused("这一分类没有启用自动分流。", code="auto.not_on")
    _append(office_id, field_code, False, now.threshold, measured, reason, by=by, at=at)


def _append(
    office_id: int,
    field_code: str,
    is_on: bool,
    threshold: Decimal,
    found: Measured,
    reason: str,
    *,
    by: Actor,
    at: datetime,
) -> None:
    with transaction.atomic():
        AutoForwardStep.objects.create(
            office_id=office_id,
            field_code=field_code,
            is_on=is_on,
            threshold=threshold,
            measured=found.measured,
            right=found.right,
            reason=reason[:300],
            at=at,
            label=by.label,
        )
        detail = {"field": field_code, "on": is_on, "measured": found.measured, "right": found.right}
        record(f"unit:{office_id}", "auto_forward.switched", by=by, at=at, detail=detail)
