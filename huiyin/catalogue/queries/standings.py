"""How a day stands by which something is owed: colours by the calendar and the thresholds of the place (S-15)."""

from datetime import date

from huiyin.catalogue.queries.limits import profile
from huiyin.catalogue.queries.workdays import calendar
from huiyin.deadlines.colour import Standing, standing
from huiyin.deadlines.due import Due


def due_standing(due: Due, *, on: date) -> Standing:
    """Colour, words and days left of a limit on a day."""
    return standing(due, on, calendar(), profile().watch.colours)


def day_standing(until: date, *, on: date) -> Standing:
    """The same of a plain day, whose alarm and whose end are one."""
    return due_standing(Due(until, until), on=on)
