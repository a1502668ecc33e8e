"""Tables of this module, one a file."""

from huiyin.catalogue.models.calendar_year import CalendarYear
from huiyin.catalogue.models.edition import Edition
from huiyin.catalogue.models.edition_step import EditionStep

__all__ = ["CalendarYear", "Edition", "EditionStep"]
