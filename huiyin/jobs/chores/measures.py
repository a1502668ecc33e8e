"""Measures on units whose answer is overdue: unit and office hear of each missed day, once."""

from huiyin.jobs.chore import Chore
from huiyin.supervision.actions import tell_overdue

CHORE = Chore(name="measures", label="单位督导逾期", cron="40 * * * * 0", run=tell_overdue)
