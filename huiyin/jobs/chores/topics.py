"""New matters join the topics that they belong to."""

from datetime import datetime

from huiyin.analysis.actions.topics import gather_topics
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return gather_topics(1000, at=at)


CHORE = Chore(name="topics", label="热点归集", cron="*/5 * * * * 20", run=_run)
