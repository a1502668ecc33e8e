"""The caller opens name and telephone of whom to call: one row of audit for each reading (R11, R32)."""

from datetime import datetime

from django.db import transaction

from huiyin.inspection.actions.locked import locked_open
from huiyin.inspection.permissions import check_calls
from huiyin.kernel.actor import Actor
from huiyin.people import actions as people

REASON = "电话回访办理结果"


def open_contact(call_id: int, *, by: Actor, at: datetime) -> dict[str, str]:
    """Name and telephone in plain. Raises NotFound, NotAllowed, Refused "call_back.ended", "call_back.no_consent"."""
    with transaction.atomic():
        call = locked_open(call_id, check=lambda row: check_calls(by, row))
        if call.petitioner_id is None:
            raise ValueError("an open call-back has somebody to call")
        reason = f"{REASON}（回访{call.pk}）"
        return people.reveal(call.petitioner_id, ("name", "phone"), reason=reason, by=by, at=at)
