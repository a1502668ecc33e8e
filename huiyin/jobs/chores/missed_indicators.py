"""Matters that the look at the newest steps may have missed: once an hour through all of them."""

from datetime import datetime

from huiyin.analysis.actions.indicators import count_cases
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return count_cases(1000, whole=True)


CHORE = Chore(name="missed_indicators", label="指标汇总补漏", cron="53 * * * * 0", run=_run)
