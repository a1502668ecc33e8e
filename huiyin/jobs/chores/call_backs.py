"""After the limit of a hotline matter a call-back is owed (E-7): each once; by day, for its citizen is told at once."""

from huiyin.inspection.actions import owe_calls
from huiyin.jobs.chore import Chore

CHORE = Chore(name="call_backs", label="到期回访", cron="20 9,14 * * * 30", run=owe_calls)
