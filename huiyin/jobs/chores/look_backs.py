"""Recommendations that were adopted 90 days ago are looked back at, each once (BJ-11, Art. 40)."""

from huiyin.analysis.actions.look_back import look_back
from huiyin.jobs.chore import Chore

CHORE = Chore(name="look_backs", label="建议回头看", cron="20 * * * * 0", run=look_back)
