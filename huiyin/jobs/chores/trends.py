"""Problems that are reported far more often than before: looked for every ten minutes, missed days with them."""

from datetime import datetime

from huiyin.analysis.actions import watch_trends
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    watch_trends(at)
    return 0


CHORE = Chore(name="trends", label="苗头预警", cron="7-59/10 * * * * 0", run=_run)
