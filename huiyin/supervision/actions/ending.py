"""Findings end: by an accepted answer, or by a person who says why."""

from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import tidy
from huiyin.supervision.models import Finding, Order
from huiyin.supervision.permissions import check_watcher
from huiyin.supervision.visibility import unwalled

MOST_NOTE = 500


def end_finding(finding_id: int, note: str, *, by: Actor, at: datetime) -> None:
    """End a finding with a reason: it was no fault, or it was mended in a way that no record shows.

    Raises Refused "finding.ended", "finding.note", "finding.own_unit", "finding.suggested" while its suggestion is
    not yet settled; NotFound, NotAllowed.
    """
    said = tidy(note)
    with transaction.atomic():
        row = locked_finding(finding_id, by=by, at=at)
        if row.unit_id == by.unit_id:
            raise Refused("本单位的问题不能自行核销，请报上级信访部门。", code="finding.own_unit")
        if row.order_id is not None:
            raise Refused("已经发出工作建议或者督办函，请审核承办单位的反馈。", code="finding.suggested")
        if not said or len(said) > MOST_NOTE:
            raise Refused(f"请写明核销的理由，不超过{MOST_NOTE}字。", code="finding.note", field="note")
        row.ended_at, row.ended_by, row.seat_id, row.note = at, "noted", by.seat_id, said
        row.save(update_fields=["ended_at", "ended_by", "seat", "note"])
        record(f"finding:{row.pk}", "finding.ended", by=by, at=at)


def end_accepted(order: Order, *, at: datetime) -> None:
    """The answer to a suggestion, or to an order that followed on its silence, was accepted: it is mended."""
    Finding.objects.filter(order__subject=order.subject, ended_at__isnull=True).update(
        ended_at=at, ended_by="accepted"
    )


def locked_finding(finding_id: int, *, by: Actor, at: datetime) -> Finding:
    """An open finding in a supervisor's sight, under lock. Raises NotFound, NotAllowed, Refused "finding.ended"."""
    row = (
        Finding.objects.select_for_update(of=("self",))
        .select_related("matter")
        .filter(unwalled(by, day_of(at)), pk=finding_id)
        .first()
    )
    if row is None:
        raise NotFound("没有这个问题，或者不在您的权限范围内。", code="finding.unknown")
    check_watcher(by, day_of(at), matter_id=row.matter_id)
    if row.ended_at is not None:
        raise Refused("这个问题已经消除。", code="finding.ended")
    return row
