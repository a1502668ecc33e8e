"""Each month's figures are published on its sixth day; a month that was missed is made up."""

from huiyin.analysis.actions import publish_months
from huiyin.jobs.chore import Chore

CHORE = Chore(name="publishing", label="公布统计数据", cron="17 2 * * * 0", run=publish_months)
