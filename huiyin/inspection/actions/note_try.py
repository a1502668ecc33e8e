"""Note how one try to call back ended, with the answers where there were any (JZ-28, E-7)."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.inspection.actions.answers import keep_answers
from huiyin.inspection.actions.locked import locked_open
from huiyin.inspection.models import CallbackTry
from huiyin.inspection.permissions import check_calls
from huiyin.inspection.rules.calling import Result
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

MOST_NOTE = 200
FARTHEST = timedelta(days=30)


def note_try(
    call_id: int,
    result: str,
    *,
    by: Actor,
    at: datetime,
    answers: Mapping[str, str] | None = None,
    words: str = "",
    again_at: datetime | None = None,
    note: str = "",
) -> None:
    """Append a try. Raises Refused "call_back.result", "call_back.again_at", "call_back.note", "call_back.ended",
    "call_back.no_consent", and as `keep_answers`; NotFound, NotAllowed.
    """
    how, said = _result(result), tidy(note)
    if how is Result.LATER:
        _check_again(again_at, at)
    if len(said) > MOST_NOTE:
        raise Refused(f"备注最多{MOST_NOTE}字，请删减。", code="call_back.note", field="note")
    with transaction.atomic():
        call = locked_open(call_id, check=lambda row: check_calls(by, row))
        CallbackTry.objects.create(
            callback=call,
            result=how,
            at=at,
            seat_id=by.seat_id,
            again_at=again_at if how is Result.LATER else None,
            note=said,
        )
        if how is Result.REACHED:
            keep_answers(call, answers or {}, words, seat_id=by.seat_id, at=at)
        record(f"call:{call.pk}", "call_back.tried", by=by, at=at, detail={"result": how.value})


def _result(typed: str) -> Result:
    try:
        return Result(typed)
    except ValueError:
        raise Refused("请选择这次拨打的结果。", code="call_back.result", field="result") from None


def _check_again(again_at: datetime | None, at: datetime) -> None:
    if again_at is None or not at < again_at <= at + FARTHEST:
        raise Refused(
            f"请填写约定的日期和时间，应当晚于现在，不超过{FARTHEST.days}天。",
            code="call_back.again_at",
            field="again_on",
        )
