"""The petitioner answers the same questions on the own page, instead of by telephone (E-7)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.inspection.actions.answers import keep_answers
from huiyin.inspection.actions.locked import locked_open
from huiyin.inspection.models import Callback
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound


def answer_oneself(
    call_id: int, answers: Mapping[str, str], *, by: Actor, at: datetime, words: str = ""
) -> None:
    """Answer. Raises NotFound for what is not the own, Refused as `keep_answers` and "call_back.ended"."""

    def own(row: Callback | None) -> Callback:
        if row is None or by.arrival_id is None or row.arrival_id != by.arrival_id:
            raise NotFound("没有找到这次回访，请返回办理进度页面。", code="call_back.unknown")
        return row

    with transaction.atomic():
        call = locked_open(call_id, check=own, in_writing=True)
        keep_answers(call, answers, words, seat_id=None, at=at)
        record(f"call:{call.pk}", "call_back.answered_oneself", by=by, at=at)
