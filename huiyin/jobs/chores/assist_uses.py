"""Uses of the model that are older than they are kept: once a night."""

from datetime import datetime

from huiyin.assist.actions import forget
from huiyin.jobs.chore import Chore


def _run(at: datetime) -> int:
    return forget(at)


CHORE = Chore(name="assist_uses", label="清理过期的大模型使用记录", cron="17 4 * * * 0", run=_run)
