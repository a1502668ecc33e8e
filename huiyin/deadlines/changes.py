"""What a newly published year table changes in dates that were computed before it (A-6)."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.due import Due, Span, due
from huiyin.deadlines.limits import Limit


@dataclass(frozen=True, slots=True)
class Counted:
    """A running limit as it was counted; `key` tells the caller which one it is."""

    key: Hashable
    start: date
    limit: Limit
    suspensions: tuple[Span, ...] = ()
    extension: Limit | None = None

    def due(self, calendar: WorkCalendar) -> Due:
        """The limit's last day under a calendar."""
        return due(self.start, self.limit, calendar, suspensions=self.suspensions, extension=self.extension)


@dataclass(frozen=True, slots=True)
class DueChange:
    """One limit before and after; `moved` when a date differs, else only its provisional mark did."""

    key: Hashable
    before: Due
    after: Due

    @property
    def moved(self) -> bool:
        return (self.before.strict, self.before.rolled) != (self.after.strict, self.after.rolled)

    def explain(self) -> str:
        """The change in one Chinese sentence."""
        if not self.moved:
            return f"放假安排有更新，期限{self.after.rolled}不变。"
        if self.before.strict == self.after.strict:
            return (
                f"放假安排有更新，期限末日{self.after.strict}不变，"
                f"遇休息日顺延由{self.before.rolled}改为{self.after.rolled}。"
            )
        return f"放假安排有更新，期限由{self.before.rolled}改为{self.after.rolled}。"


def changed_dues(
    counted: Iterable[Counted], *, before: WorkCalendar, after: WorkCalendar
) -> Iterator[DueChange]:
    """The limits whose due date or provisional mark differs between two calendars, in the order given."""
    for one in counted:
        old, new = one.due(before), one.due(after)
        if old != new:
            yield DueChange(one.key, old, new)
