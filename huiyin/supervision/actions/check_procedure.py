"""The check of procedure: each matter that moved, or on which a limit ran out, is held against the rules (BJ-24).

One batch is one transaction under a lock. What is found is kept once; what is gone at a later check has ended by
itself, and stands again when found anew. Matters are marked with the version that was looked at, so whatever moves
meanwhile is looked at again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from huiyin.kernel.clock import day_of
from huiyin.supervision.actions import turn
from huiyin.supervision.actions.keeping_prints import keep_prints
from huiyin.supervision.models import Checked, Finding, OrderEvent
from huiyin.supervision.queries.procedure_facts import facts_of
from huiyin.supervision.queries.unchecked import unchecked
from huiyin.supervision.rules.procedure import MatterFacts, faults_of

Key = tuple[int, str, int]


def check_procedure(at: datetime, *, limit: int = 500, whole: bool = False) -> int:
    """Check up to `limit` matters as of a moment; returns how many, 0 when none is left."""
    on = day_of(at)
    with transaction.atomic():
        turn.wait("procedure")
        found = unchecked(on, limit=limit, whole=whole)
        keep_prints(found)
        matters = facts_of(found)
        _keep(matters, on=on, at=at)
    return len(matters)


def _keep(matters: Sequence[MatterFacts], *, on: date, at: datetime) -> None:
    found = {_key(row): row for row in _found(matters, on)}
    Finding.objects.bulk_create(found.values(), ignore_conflicts=True)
    _end_and_open(matters, found, at=at)
    Checked.objects.bulk_create(
        (Checked(matter_id=one.id, version=one.version, on=on) for one in matters),
        update_conflicts=True,
        unique_fields=["matter"],
        update_fields=["version", "on"],
    )


def _end_and_open(matters: Sequence[MatterFacts], found: Mapping[Key, Finding], *, at: datetime) -> None:
    about = Finding.objects.filter(matter_id__in=[one.id for one in matters], ended_by__in=["", "gone"])
    known = list(about.order_by("pk").select_for_update())
    gone = [row.pk for row in known if not row.ended_by and _key(row) not in found]
    back = [row.pk for row in known if row.ended_by and _key(row) in found]
    Finding.objects.filter(pk__in=gone, ended_by="").update(ended_at=at, ended_by="gone")
    Finding.objects.filter(pk__in=back).update(ended_at=None, ended_by="")
    _stand_anew(back, on=day_of(at))
    _hand_over((row for row in known if row.order_id is None and _key(row) in found), found)


def _stand_anew(back: Sequence[int], *, on: date) -> None:
    """What stands again after the answer to its paper was accepted is found anew: another paper follows."""
    known = Finding.objects.filter(pk__in=back, order__isnull=False)
    subjects = OrderEvent.objects.filter(
        order__subject__in=known.values("order__subject"), kind="accepted"
    ).values_list("order__subject", flat=True)
    known.filter(order__subject__in=list(subjects)).update(order=None, seen_on=on)


def _hand_over(known: Iterable[Finding], found: Mapping[Key, Finding]) -> None:
    """What another unit answers for by now is its finding, as long as no paper went out about it."""
    moved = []
    for row in known:
        now = found[_key(row)]
        if (row.unit_id, row.side) != (now.unit_id, now.side):
            row.unit_id, row.side, row.said = now.unit_id, now.side, now.said
            moved.append(row)
    Finding.objects.bulk_update(moved, ["unit", "side", "said"])


def _found(matters: Sequence[MatterFacts], on: date) -> Iterator[Finding]:
    for matter in matters:
        for rule, fault in faults_of(matter, on):
            yield Finding(
                matter_id=matter.id,
                claim_id=fault.claim_id,
                rule=rule.code,
                about=fault.about,
                unit_id=fault.unit_id,
                side=fault.side,
                said=fault.said,
                seen_on=on,
            )


def _key(row: Finding) -> Key:
    return row.claim_id, row.rule, row.about
