"""The words of matters that have moved on, for search and similar cases."""

from datetime import datetime

from huiyin.analysis.actions import derive
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return derive(300)


CHORE = Chore(name="search_texts", label="检索用字", cron="* * * * * */2", run=_run)
