"""The sweep of recommendations: reminded of once before the day, pressed for once after it, by each set day (T-19).

One recommendation is one transaction under a lock that lets sweeps side by side go one after the other; what is owed
follows from the day asked alone, so a missed day is made up and nothing is done twice.
"""

from datetime import date, datetime

from django.db import transaction

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.supervision.actions import turn
from huiyin.supervision.actions.recommendations.appending import append
from huiyin.supervision.actions.recommendations.pressing_paper import pressing_paper
from huiyin.supervision.actions.recommendations.telling import tell_addressee
from huiyin.supervision.models import Recommendation
from huiyin.supervision.queries.recommendations.pressing import PRESSED, REMINDED, owed_presses
from huiyin.supervision.rules.rungs import answer_day

BATCH = 200
_WATCHER = Actor.system("建议反馈督查")
_RUNGS = {
    REMINDED: ("remind", "unit_recommendation_due"),
    PRESSED: ("press", "unit_recommendation_late"),
}


def press_recommendations(at: datetime, *, limit: int = BATCH) -> int:
    """Write up to `limit` reminders and orders that are owed as of a moment; returns how many, 0 when none is left."""
    return sum(_written(key, at) for key, _kind, _until in owed_presses(day_of(at))[:limit])


def _written(key: int, at: datetime) -> int:
    with transaction.atomic():
        turn.wait("recommendations")
        owed = owed_presses(day_of(at), among=[key])
        for _key, kind, until in owed:
            _press(Recommendation.objects.get(pk=key), kind, until, at)
    return len(owed)


def _press(row: Recommendation, kind: str, until: date, at: datetime) -> None:
    rung, template = _RUNGS[kind]
    asked = until if kind == REMINDED else _new_day(day_of(at))
    paper = pressing_paper(row, rung, asked, at=at)
    append(row, kind, by=_WATCHER, at=at, answer_by=until, document_id=paper.id)
    tell_addressee(row, template, asked, at=at)


def _new_day(on: date) -> date:
    """By when what is late is asked for; the day that was missed stays the one that counts."""
    return answer_day(on, catalogue.calendar(), days=catalogue.profile().watch.answer_days)
