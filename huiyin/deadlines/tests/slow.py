"""A second, slow reckoning of due dates, written apart from the module it checks.

One day at a time, by the words of the rules (A-1 to A-6, P-1), on its own reading of the year tables.
"""

import json
from datetime import date, timedelta

TOMORROW = timedelta(days=1)
YESTERDAY = -TOMORROW

# The 13 statutory days of 2027 spelled out: New Year's Eve of the lunar calendar is 5 February.
OFF_2027 = [
    "2027-01-01",
    *("2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"),
    "2027-04-05",
    *("2027-05-01", "2027-05-02"),
    "2027-06-09",
    "2027-09-15",
    *("2027-10-01", "2027-10-02", "2027-10-03"),
]


class SlowCalendar:
    def __init__(self, texts):
        self.mark = dict.fromkeys(OFF_2027, "rest")
        for text in texts:
            table = json.loads(text)
            for _name, first, last in table["rest"]:
                day = date.fromisoformat(first)
                while day.isoformat() != last:
                    self.mark[day.isoformat()] = "rest"
                    day += TOMORROW
                self.mark[last] = "rest"
            for worked in table["work"]:
                self.mark[worked] = "work"

    def works(self, day):
        mark = self.mark.get(day.isoformat())
        if mark:
            return mark == "work"
        return day.isoweekday() not in (6, 7)


def slow_due(start, n, unit, calendar, stops=()):
    """(strict, rolled) for n units after start, days within any (first, last) of stops not counted."""
    day, left = start, n if unit != "months" else days_to(corresponding(start, n), start)
    while left > 0:
        day = day + TOMORROW
        stopped = any(first <= day <= last for first, last in stops)
        if stopped or (unit == "working_days" and not calendar.works(day)):
            continue
        left -= 1
    strict = day
    while not calendar.works(day):
        day = day + TOMORROW
    return strict, day


def days_to(day, start):
    count = 0
    while day != start:
        day += YESTERDAY
        count += 1
    return count


def corresponding(start, n):
    """The day with the same number n months on, or the month's last."""
    year, month = start.year, start.month
    for _ in range(n):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for number in range(start.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError("every month has a first day")
