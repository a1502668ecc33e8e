"""Uploads that nobody used and files that no row knows: once a night."""

from datetime import datetime

from huiyin.attachments.actions import tidy
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    tidy(at)
    return 0


CHORE = Chore(name="leftovers", label="清理未使用的附件", cron="41 3 * * * 0", run=_run)
