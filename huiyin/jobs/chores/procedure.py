"""Matters that moved, or on which a limit ran out, are checked against the rules of procedure."""

from huiyin.jobs.chore import Chore
from huiyin.supervision.actions import check_procedure

CHORE = Chore(name="procedure", label="业务规范检查", cron="2-59/5 * * * * 0", run=check_procedure)
