"""The talk with the heads of a unit (约谈): when and where it may be called for."""

from dataclasses import dataclass
from datetime import date, datetime, time

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

OPENS, CLOSES = time(8), time(18)
LONGEST_PLACE = 200


@dataclass(frozen=True)
class Talk:
    """When and where."""

    at: datetime
    where: str

    @property
    def when(self) -> str:
        """As papers say it: 2026年4月9日9时30分."""
        on = self.at.astimezone(SHANGHAI)
        minutes = f"{on.minute}分" if on.minute else ""
        return f"{on.year}年{on.month}月{on.day}日{on.hour}时{minutes}"


def talk(at: datetime | None, where: str, *, now: datetime, answer_by: date, calendar: WorkCalendar) -> Talk:
    """A talk that may be called for: to come, in working time, before the unit has to answer.

    Raises Refused "measure.meet_at", "measure.meet_where".
    """
    if at is None:
        raise Refused("请填写约谈时间，例如明天 9:30。", code="measure.meet_at", field="meet_at")
    _check(at, now, answer_by, calendar)
    place = tidy(where)
    if not 0 < len(place) <= LONGEST_PLACE:
        raise Refused(
            f"请填写约谈地点，不超过{LONGEST_PLACE}字。", code="measure.meet_where", field="meet_where"
        )
    return Talk(at, place)


def _check(at: datetime, now: datetime, answer_by: date, calendar: WorkCalendar) -> None:
    told = {"code": "measure.meet_at", "field": "meet_at"}
    if at <= now:
        raise Refused("约谈时间已经过去，请填写今天以后的工作时间。", **told)
    if day_of(at) > answer_by:
        raise Refused(f"约谈时间晚于反馈期限（{answer_by}），请提前约谈，或者推迟反馈期限。", **told)
    hour = at.astimezone(SHANGHAI).time()
    if not calendar.is_working_day(day_of(at)) or not OPENS <= hour <= CLOSES:
        raise Refused("约谈时间不在工作时间，请选择工作日的8:00至18:00。", **told)
