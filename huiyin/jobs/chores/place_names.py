"""Everyday names of places, counted anew each night from where confirmed matters lay."""

from collections.abc import Iterator
from datetime import datetime

from huiyin.jobs.chore import Chore
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.queries.placed import placed_texts
from huiyin.units import queries as units
from huiyin.units.actions import learn_names

_LEARNER = Actor.system("统计习用地名")
MOST = 20_000
"""The newest claims tell what places are called now."""


def _told() -> Iterator[units.Told]:
    for one in placed_texts(most=MOST):
        community = units.place_at(one.place_id, units.PlaceKind.COMMUNITY)
        if community is not None:
            yield units.Told(one.text, community.id, one.writer)


def _run(at: datetime) -> int:
    learn_names(_told(), on=day_of(at), by=_LEARNER, at=at)
    return 0


CHORE = Chore(name="place_names", label="习用地名统计", cron="0 3 * * * 40", run=_run)
