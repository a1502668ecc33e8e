"""How many files one holder may send (R26, R29)."""

from datetime import datetime, timedelta

from huiyin.attachments.models import Upload
from huiyin.attachments.rules import MOST_A_HOUR, MOST_FILES
from huiyin.kernel.errors import Refused, TooMany

_HOUR = timedelta(hours=1)


def check_allowance(mark: bytes, at: datetime) -> None:
    """Raises Refused where ten files wait to be used, TooMany where thirty came within the hour."""
    mine = Upload.objects.filter(holder=mark)
    if mine.filter(used_at=None, dropped=False).count() >= MOST_FILES:
        raise Refused(
            f"一次最多传{MOST_FILES}个文件。请先删去不需要的，或者把多张照片合成一个 PDF；其余的可以提交后再补充。",
            code="attachment.too_many",
            field="attachments",
        )
    sent = mine.filter(started_at__gt=at - _HOUR).order_by("-started_at").values_list("started_at", flat=True)
    if len(newest := list(sent[:MOST_A_HOUR])) >= MOST_A_HOUR:
        raise Paused(newest[-1] + _HOUR - at)


class Paused(TooMany):
    """Thirty files came within the hour; `seconds` says when the next may come."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(
            message=f"一小时内最多传{MOST_A_HOUR}个文件。请先提交已传的，一小时后再补充其余的。",
            code="attachment.hour",
        )
        self.seconds = int(wait.total_seconds()) + 1
