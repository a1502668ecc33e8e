"""How common pairs of signs are: counted once a day, and when the register has grown."""

from datetime import datetime

from huiyin.intake.actions import count_when_due
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    count_when_due(at)
    return 0


CHORE = Chore(name="pair_counts", label="用字统计", cron="*/10 * * * * 30", run=_run)
