"""Attachments that wait for the virus scanner."""

from datetime import datetime

from huiyin.attachments.actions import scan
from huiyin.jobs.chore import Chore

BATCH = 20


def _run(at: datetime) -> int:
    return scan(BATCH, at)


CHORE = Chore(name="scanning", label="附件查毒", cron="* * * * * */10", run=_run)
