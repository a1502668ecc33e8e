"""What was tried, by call-back."""

from collections import defaultdict
from collections.abc import Collection

from huiyin.inspection.models import CallbackTry
from huiyin.inspection.rules.calling import Result, Try


def tries_of(call_ids: Collection[int]) -> defaultdict[int, list[Try]]:
    """The tries of call-backs in their order, in one statement."""
    found: defaultdict[int, list[Try]] = defaultdict(list)
    rows = CallbackTry.objects.filter(callback_id__in=call_ids).order_by("id")
    for call_id, result, at, again_at in rows.values_list("callback_id", "result", "at", "again_at"):
        found[call_id].append(Try(Result(result), at, again_at))
    return found
