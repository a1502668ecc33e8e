"""What was done with a matter while it lay in the compartment: listed when it comes out, kept from the office (C-1).

Nothing is deleted or rewritten: the step of unsealing lists the rows, and queries keep to that list.
"""

from datetime import datetime

from huiyin.matters.engine import quoting
from huiyin.matters.models import Step


def rows_of(family: dict[int, datetime]) -> dict[str, list[int]]:
    """Return by table the ids of what was written of some matters since each of them was sealed.

    What petitioners themselves did is theirs, and the office goes by it: it is not on the list.
    """
    found: dict[str, list[int]] = {}
    for name, (table, written) in quoting.TABLES.items():
        for matter_id, since in family.items():
            rows = quoting.rows_of(table, matter_id).filter(**{f"{written}__gte": since})
            if table is Step:
                rows = rows.exclude(seat__isnull=True, arrival__isnull=False)
            found.setdefault(name, []).extend(rows.values_list("pk", flat=True))
    return {name: ids for name, ids in found.items() if ids}


def since(matter_id: int) -> datetime:
    """Return when a matter was last sealed: by a seat that found an accusation, or with its registration."""
    steps = Step.objects.filter(matter_id=matter_id).order_by("pk")
    unsealed = steps.filter(verb="unseal").last()
    sealing = steps.filter(verb="classify", values__kept__has_key="wished_secret")
    first = (sealing.filter(pk__gt=unsealed.pk) if unsealed else sealing).first() or steps[0]
    return first.at


def since_joined(matter_id: int, *, main: datetime) -> datetime:
    """Return when a matter that was joined into another lay in the compartment: with the main one at the latest."""
    joined = Step.objects.filter(matter_id=matter_id, verb="join").order_by("-pk").first()
    return main if joined is not None and joined.at < main else since(matter_id)
