"""Checks on limits: extension once and in time, simplified acceptance in time."""

from datetime import date

from huiyin.deadlines.limits import Limit
from huiyin.kernel.errors import Refused


def check_extension(on: date, *, days: int, most: int, extended: int, last_day: date, what: str) -> None:
    """Once, at most 30 days in all, before expiry (P-3, T-12); `most` is the regional parameter."""
    if extended:
        raise Refused(f"{what}只能延长一次，此件已延长过。", code="extension.second")
    if not 1 <= days <= most:
        raise Refused(f"延长期限不得超过{most}日，请重新填写天数。", code="extension.too_long", field="days")
    if on > last_day:
        raise Refused(
            f"{what}已于{last_day:%Y年%m月%d日}届满，不能再延长，请尽快办结并说明原因。",
            code="extension.late",
        )


def check_simplified_in_time(on: date, *, last_day: date | None, limit: Limit) -> None:
    """The simplified procedure is decided within its own limit, nationally three working days (T-14)."""
    if last_day is not None and on > last_day:
        raise Refused(f"已超过决定适用简易办理的{limit}，请按普通程序受理。", code="simplified.late")


def check_future(on: date, day: date, *, field: str) -> None:
    """A set date lies after today."""
    if day <= on:
        raise Refused("所填期限应晚于今天，请重新选择日期。", code="date.not_future", field=field)


def check_not_future(on: date, day: date, *, field: str) -> None:
    """A date of something that has happened lies not after today."""
    if day > on:
        raise Refused("所填日期晚于今天，请核对后重新填写。", code="date.future", field=field)


def acceptance_day(on: date, *, notice_last_day: date | None) -> date:
    """Return the day from which handling counts: that of the notice, or day 15 when the notice is late (A-8)."""
    return on if notice_last_day is None else min(on, notice_last_day)


def check_not_before(first: date | None, day: date, *, field: str) -> None:
    """A paper cannot be served before it was issued."""
    if first is not None and day < first:
        raise Refused("送达日期早于文书出具日期，请核对后重新填写。", code="date.before_issue", field=field)


def check_since_receipt(received_on: date, day: date, *, field: str) -> None:
    """What somebody asks about a petition is not asked before it came."""
    if day < received_on:
        raise Refused("所填日期早于来件收到日期，请核对后重新填写。", code="date.before_receipt", field=field)
