"""By when a unit owes its answer as a helper (协办、联办): its own date, with the colours of any limit (S-15)."""

from collections.abc import Collection
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.clock import day_of
from huiyin.matters.models import SubTask
from huiyin.matters.queries.dues import DueView
from huiyin.matters.states import WORKING

LABEL = "回复协办、联办"
ANSWERED_IN = tuple(state.value for state in WORKING)
"""States of a claim in which a helper may still answer."""


def reply_days(unit_id: int, claim_ids: Collection[int], *, on: date) -> dict[int, DueView]:
    """Return by claim how the day stands by which a helper is asked to answer."""
    open_ones = SubTask.objects.filter(unit_id=unit_id, claim_id__in=claim_ids, answered_at__isnull=True)
    return {one.claim_id: _view(one, on) for one in open_ones}


def _view(one: SubTask, on: date) -> DueView:
    now = catalogue.day_standing(one.reply_by, on=on)
    return DueView(
        rule="",
        label=LABEL,
        started_on=day_of(one.asked_at),
        strict=one.reply_by,
        rolled=one.reply_by,
        provisional=False,
        colour=now.colour,
        words=now.words,
        days_left=now.days,
        unit_id=one.unit_id,
    )
