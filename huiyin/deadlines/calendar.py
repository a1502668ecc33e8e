"""The working-day calendar: Monday to Friday, minus rest days, plus make-up days (A-6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.deadlines.festivals import lunar_days, statutory_days
from huiyin.kernel.errors import Refused

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class YearTable:
    """One year's published table: rest days (off), worked weekend days (working), and where it was published.

    The last days of the year before may be among them, as notices sometimes move rest days across New Year.
    """

    year: int
    off: frozenset[date]
    working: frozenset[date]
    source: str


def provisional_table(year: int) -> YearTable:
    """What is certain of a year without a notice: its statutory rest days, no make-up days (A-6)."""
    return YearTable(
        year=year,
        off=frozenset(statutory_days(year)),
        working=frozenset(),
        source=f"《全国年节及纪念日放假办法》第二条；{year}年放假调休安排尚未公布，为暂定",
    )


class WorkCalendar:
    """Which days are worked: by the published tables, provisionally in the year after them and in all years before.

    Raises Refused ("calendar.no_years", "calendar.years_not_in_a_row") when the tables leave a gap; every
    question about a day in the second year after the last table raises Refused ("calendar.year_not_covered").
    Days before the first table, of petitions taken over from older systems, are worked Monday to Friday.
    `last_year` is the last year to which a limit can be counted.
    """

    def __init__(self, years: Mapping[int, YearTable]) -> None:
        self._check_years(years)
        self._years = dict(sorted(years.items()))
        self.first_year = min(years)
        self.last_published_year = max(years)
        tables = list(self._years.values())
        self.last_year = self.last_published_year
        if self.last_published_year + 1 in lunar_days():
            self.last_year += 1
            tables.append(provisional_table(self.last_year))
        self._off: frozenset[date] = frozenset().union(*(table.off for table in tables))
        self._working: frozenset[date] = frozenset().union(*(table.working for table in tables))

    @staticmethod
    def _check_years(years: Mapping[int, YearTable]) -> None:
        if not years:
            raise Refused("没有任何年份的放假安排，请先录入工作日历。", code="calendar.no_years")
        missing = sorted(set(range(min(years), max(years))) - set(years))
        if missing:
            gap = "、".join(str(year) for year in missing)
            raise Refused(
                f"放假安排须逐年连续，缺少{gap}年，请先补录。",
                code="calendar.years_not_in_a_row",
                field="year",
            )

    @property
    def years(self) -> Mapping[int, YearTable]:
        """The published tables by year."""
        return self._years

    def with_year(self, table: YearTable) -> "WorkCalendar":
        """This calendar with one table added or replaced."""
        return WorkCalendar({**self._years, table.year: table})

    def provisional(self, day: date) -> bool:
        """Whether the day lies in a year without a published table here (A-6); no refusal for any day."""
        return not self.first_year <= day.year <= self.last_published_year

    def is_working_day(self, day: date) -> bool:
        """Whether the day is worked. Raises Refused for a day that no table covers."""
        if day.year > self.last_year:
            self._refuse(day)
        if day.weekday() < _SATURDAY:
            return day not in self._off
        return day in self._working

    def next_working_day(self, day: date) -> date:
        """The first working day on or after the day (A-3)."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def _refuse(self, day: date) -> None:
        raise Refused(
            f"工作日历没有{day.year}年的放假安排，无法计算到{day:%Y-%m-%d}的期限。"
            f"现有{self.first_year}年至{self.last_published_year}年，请在国家公布该年安排后录入。",
            code="calendar.year_not_covered",
            where=str(day.year),
        )
