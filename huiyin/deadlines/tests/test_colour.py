"""Until which day a limit is yellow or blue says the same as its colour (S-15)."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as some

from huiyin.deadlines.calendar import WorkCalendar
from huiyin.deadlines.colour import Colour, last_days, standing
from huiyin.deadlines.due import Due
from huiyin.deadlines.years import shipped_years

CALENDAR = WorkCalendar(shipped_years())


@given(some.dates(date(2025, 1, 1), date(2026, 11, 1)), some.integers(0, 40))
def test_the_last_days_of_yellow_and_blue_say_what_the_colour_says(on: date, ahead: int) -> None:
    day = on + timedelta(days=ahead)
    yellow, blue = last_days(on, CALENDAR)
    told = Colour.YELLOW if day <= yellow else Colour.BLUE if day <= blue else Colour.GREEN
    assert standing(Due(day, day), on, CALENDAR).colour is told
