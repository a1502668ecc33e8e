"""Arrivals that the quick look at the newest may have missed: once an hour through all of them."""

from datetime import datetime

from huiyin.intake.actions import derive_texts
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return derive_texts(2000, whole=True)


CHORE = Chore(name="missed_texts", label="来件相似检索补漏", cron="23 * * * * 0", run=_run)
