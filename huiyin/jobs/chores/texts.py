"""Pairs of signs of new arrivals, for finding texts that are alike."""

from datetime import datetime

from huiyin.intake.actions import derive_texts
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return derive_texts(500)


CHORE = Chore(name="texts", label="来件相似检索", cron="* * * * * */5", run=_run)
