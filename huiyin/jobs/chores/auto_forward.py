"""Forwarding what offices let go by itself; what no longer proves right is switched off first."""

from datetime import datetime

from huiyin.intake.actions.auto_forward import forward_by_itself
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    forward_by_itself(at)
    return 0


CHORE = Chore(name="auto_forward", label="自动分流", cron="*/5 * * * * 15", run=_run)
