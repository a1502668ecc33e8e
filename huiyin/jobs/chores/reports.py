"""Reports that are due are drafted, one after the other; missed days are made up."""

from datetime import datetime

from huiyin.analysis.actions.reports import draft_due
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return draft_due(at)


CHORE = Chore(name="reports", label="编制到期的报告", cron="*/10 * * * * 30", run=_run)
