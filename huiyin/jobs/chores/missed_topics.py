"""Matters that the look at the newest may have missed: once a day through all that may still meet others."""

from datetime import datetime

from huiyin.analysis.actions.topics import gather_topics
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return gather_topics(2000, at=at, all_through=True)


CHORE = Chore(name="missed_topics", label="热点归集补漏", cron="13 4 * * * 0", run=_run)
