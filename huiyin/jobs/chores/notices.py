"""The outbox: notices that are due go out."""

from datetime import datetime

from huiyin.jobs.chore import Chore
from huiyin.post.actions import deliver

BATCH = 200


def _run(at: datetime) -> int:
    done = deliver(BATCH, at)
    return done.sent + done.later + done.unknown + done.unreachable


CHORE = Chore(name="notices", label="通知投递", cron="* * * * * */5", run=_run)
