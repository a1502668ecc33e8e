"""The four colours of a limit (S-15): computed from dates each time, never stored, always with words."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Due, days_left, working_days_left
from huiyin.kernel.errors import Refused


class Colour(StrEnum):
    """Green in time, blue ten days or fewer, yellow three working days or fewer, red overdue."""

    GREEN = "green"
    BLUE = "blue"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True)
class Standing:
    """How a limit stands on a day: colour, days left (negative: overdue), and the words that say the same."""

    colour: Colour
    days: int
    words: str


@dataclass(frozen=True)
class Thresholds:
    """A limit turns blue by calendar days left, yellow by working days left. Raises Refused if they contradict."""

    blue_days: int = 10
    yellow_days: int = 3

    def __post_init__(self) -> None:
        if not 0 <= self.yellow_days <= self.blue_days:
            raise Refused(
                f"黄色的{self.yellow_days}个工作日应当不少于0，并且不多于蓝色的{self.blue_days}天，请重新填写。",
                code="colour.thresholds",
                field="yellow_days",
            )


USUAL = Thresholds()
LISTED = "挂牌督办"
_DAY = timedelta(days=1)


def standing(due: Due, on: date, calendar: WorkCalendar, at: Thresholds = USUAL) -> Standing:
    """Return colour and words of a limit on a day. A provisional date is never a ground for red (A-6).

    From the strict day on the alarm is red; as long as the last day is rolled on over rest days, the words say so and
    not that the limit was missed (A-3).
    """
    left = days_left(due, on)
    rough = "（暂定）" if due.provisional else ""
    if left < 0:
        colour = Colour.YELLOW if due.provisional else Colour.RED
        words = rolled_words(due, on) if on <= due.rolled else f"已超期{(on - due.rolled).days}天"
        return Standing(colour, left, words + rough)
    words = "今天到期" if left == 0 else f"剩余{left}天"
    if working_days_left(due, on, calendar) <= at.yellow_days:
        return Standing(Colour.YELLOW, left, words + rough)
    return Standing(Colour.BLUE if left <= at.blue_days else Colour.GREEN, left, words + rough)


def window(due: Due, on: date) -> Standing:
    """Return how a window stands within which somebody may do something: nobody is late by it, nothing urgent."""
    left = (due.rolled - on).days
    words = f"剩余{left}天" if left > 0 else "已截止" if left else "今天截止"
    return Standing(Colour.GREEN, left, f"{words}（暂定）" if due.provisional else words)


def last_days(on: date, calendar: WorkCalendar, at: Thresholds = USUAL) -> tuple[date, date]:
    """Return until which last day a limit is yellow, and until which it is blue, where it is not overdue yet."""
    yellow = on
    while working_days_left(Due(yellow + _DAY, yellow + _DAY), on, calendar) <= at.yellow_days:
        yellow += _DAY
    return yellow, max(yellow, on + at.blue_days * _DAY)


def listed(now: Standing) -> Standing:
    """Return how a limit of a matter under listed supervision stands: red, whatever days are left, and it says so."""
    return Standing(Colour.RED, now.days, f"{LISTED}，{now.words}" if now.words else LISTED)


def rolled_words(due: Due, on: date) -> str:
    """Say on a day between the strict and the rolled one until when the limit still runs (A-3)."""
    if on == due.rolled:
        return "今天是顺延后的最后期限"
    return f"遇休息日，顺延至{due.rolled.month}月{due.rolled.day}日"
