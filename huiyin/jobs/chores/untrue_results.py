"""What call-backs found not to be real becomes an order to the unit (S-06): each once."""

from huiyin.jobs.chore import Chore
from huiyin.supervision.actions import order_untrue

CHORE = Chore(name="untrue_results", label="回访发现督办", cron="* * * * * 20", run=order_untrue)
