"""Call-backs by which a result is not real or was not carried out (S-06): what supervision writes orders about."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import CallbackAnswer


@dataclass(frozen=True, kw_only=True)
class Untrue:
    """One finding; `said` names the questions and answers, and nobody."""

    call_id: int
    matter_id: int
    claim_id: int
    unit_id: int
    office_id: int
    number: str
    title: str
    at: datetime
    said: str


def untrue_ids(at: datetime, *, days: int = 365) -> tuple[int, ...]:
    """The call-backs of the last year with such an answer, the oldest first; never of accusations (C-1)."""
    rows = CallbackAnswer.objects.filter(
        finding=True, callback__matter__restricted=False, at__gte=at - timedelta(days=days), at__lte=at
    )
    return tuple(rows.order_by("at", "pk").values_list("callback_id", flat=True))


def untrue(call_ids: Collection[int]) -> tuple[Untrue, ...]:
    """What they say, in the order of the ids."""
    rows = CallbackAnswer.objects.filter(callback_id__in=call_ids).select_related("callback__matter")
    found = {row.callback_id: row for row in rows.exclude(callback__matter__restricted=True)}
    return tuple(_told(found[key]) for key in call_ids if key in found)


def _told(row: CallbackAnswer) -> Untrue:
    call = row.callback
    return Untrue(
        call_id=call.pk,
        matter_id=call.matter_id,
        claim_id=call.claim_id,
        unit_id=call.unit_id,
        office_id=call.office_id,
        number=call.matter.number,
        title=call.matter.title,
        at=row.at,
        said="；".join(
            f"{one.short}：{one.label(row.answers[one.key])}"
            for one in catalogue.call_script().questions
            if one.key in row.answers
        ),
    )
