"""A call-back under lock, still open."""

from collections.abc import Callable

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import Callback, CallbackAnswer
from huiyin.inspection.queries.tries import tries_of
from huiyin.inspection.rules.calling import STANDING_LABELS, Standing, standing_of
from huiyin.kernel.errors import Refused


def locked_open(
    call_id: int, *, check: Callable[[Callback | None], Callback], in_writing: bool = False
) -> Callback:
    """The row that `check` lets pass; `in_writing` where nobody rings, so that no consent is needed (E-7).

    Raises what `check` raises, Refused "call_back.ended" for one that has ended, "call_back.no_consent".
    """
    found = Callback.objects.select_for_update(of=("self",)).select_related("matter", "arrival")
    call = check(found.filter(pk=call_id).first())
    standing = standing_of(
        tries_of([call.pk])[call.pk],
        known=call.petitioner_id is not None,
        agreed=in_writing or call.may_ring,
        answered=CallbackAnswer.objects.filter(callback=call).exists(),
        most=catalogue.profile().watch.call_tries,
    )
    if standing is Standing.WRITTEN:
        raise Refused(
            "信访人没有同意电话回访，已请其在查询页面回答，不再打电话。请返回清单，选择下一件。",
            code="call_back.no_consent",
        )
    if standing is not Standing.OPEN:
        raise Refused(
            f"这次回访已经结束：{STANDING_LABELS[standing]}。请返回清单，选择下一件。", code="call_back.ended"
        )
    return call
