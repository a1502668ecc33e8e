"""Where the words of new matters point, for similar cases."""

from datetime import datetime

from huiyin.analysis.actions import point
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return point()


CHORE = Chore(name="text_meanings", label="类案比对用的方向", cron="* * * * * */20", run=_run)
