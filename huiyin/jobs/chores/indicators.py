"""Numbers of indicators follow what was done; what is not filled yet is filled."""

from datetime import datetime

from huiyin.analysis.actions.indicators import count_cases
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return count_cases(300)


CHORE = Chore(name="indicators", label="指标汇总", cron="* * * * * */2", run=_run)
