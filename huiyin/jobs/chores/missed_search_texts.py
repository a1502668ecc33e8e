"""Matters whose words the look at the newest steps may have missed: once an hour through all of them."""

from datetime import datetime

from huiyin.analysis.actions import derive
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return derive(1000, whole=True)


CHORE = Chore(name="missed_search_texts", label="检索用字补漏", cron="41 * * * * 0", run=_run)
