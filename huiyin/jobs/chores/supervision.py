"""Reminders and orders that are owed are written (催办、督办): each once, and what a missed day owed is made up."""

from huiyin.jobs.chore import Chore
from huiyin.supervision.actions import sweep

CHORE = Chore(name="supervision", label="催办督办", cron="*/5 * * * * 0", run=sweep)
