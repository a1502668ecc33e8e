"""Matters whose check the look at the newest steps may have missed: once an hour through all of them."""

from datetime import datetime

from huiyin.jobs.chore import Chore
from huiyin.supervision.actions import check_procedure


def _run(at: datetime) -> int:
    return check_procedure(at, whole=True)


CHORE = Chore(name="missed_procedure", label="业务规范检查补漏", cron="23 * * * * 0", run=_run)
