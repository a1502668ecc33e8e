"""A call-back under lock, still open."""

from collections.abc import Callable

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import Callback, CallbackAnswer
from huiyin.inspection.queries.tries import tries_of
from huiyin.inspection.rules.calling import STANDING_LABELS, Standing, standing_of
from huiyin.kernel.errors import Refused


def locked_open(call_id: int, *, check: Callable[[Callback | None], Callback]) -> Callback:
    """The row that `check` lets pass. Raises what `check` raises, Refused "call_back.ended" for one that has ended."""
    found = Callback.objects.select_for_update(of=("self",)).select_related("matter").filter(pk=call_id)
    call = check(found.first())
    standing = standing_of(
        tries_of([call.pk])[call.pk],
        known=call.petitioner_id is not None,
        answered=CallbackAnswer.objects.filter(callback=call).exists(),
        most=catalogue.profile().watch.call_tries,
    )
    if standing is not Standing.OPEN:
        raise Refused(
            f"这次回访已经结束：{STANDING_LABELS[standing]}。请返回清单，选择下一件。", code="call_back.ended"
        )
    return call
