"""Reading personal data in plain: with a reason, and never without a trace."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.audit.queries import REVEAL
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.people import envelope
from huiyin.people.permissions import check_may_reveal
from huiyin.people.queries.known import stored
from huiyin.people.rules import FIELDS, checked_reason


def reveal(
    petitioner_id: int, fields: Collection[str], *, reason: str, by: Actor, at: datetime
) -> dict[str, str]:
    """Fields in plain, "" where nothing is known. Leaves exactly one audit row (R11, R32).

    Whether the actor may know of this petitioner is checked by the caller, who knows the matter. Raises Refused
    without a reason, NotAllowed, NotFound.
    """
    check_may_reveal(by)
    reason = checked_reason(reason)
    wanted = _known_fields(fields)
    with transaction.atomic():
        row = stored(petitioner_id)
        audit.record(
            f"people:{row.pk}", REVEAL, by=by, at=at, detail={"fields": list(wanted), "reason": reason}
        )
    return {field: envelope.read(row, field) for field in wanted}


def _known_fields(fields: Collection[str]) -> tuple[str, ...]:
    wanted = tuple(field for field in FIELDS if field in fields)
    if not wanted or len(wanted) != len(set(fields)):
        raise Refused("请选择要查看的项目。", code="people.fields", field="fields")
    return wanted
