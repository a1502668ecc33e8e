"""Provisional last days, counted anew once the year's holidays are published (A-6)."""

from datetime import datetime

from huiyin.catalogue import queries as catalogue
from huiyin.jobs.chore import Chore
from huiyin.kernel.actor import Actor
from huiyin.matters.actions import recount

_KEEPER = Actor.system("期限重新计算")


def _run(at: datetime) -> int:
    recount(catalogue.calendar(), by=_KEEPER, at=at)
    return 0


CHORE = Chore(name="dates", label="期限重新计算", cron="*/10 * * * * 0", run=_run)
