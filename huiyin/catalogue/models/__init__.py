"""Tables of this module, one a file."""

from huiyin.catalogue.models.calendar_year import CalendarYear

__all__ = ["CalendarYear"]
