"""Tables of this module, one a file."""

from huiyin.catalogue.models.calendar_year import CalendarYear
from huiyin.catalogue.models.edition import Edition
from huiyin.catalogue.models.edition_step import EditionStep
from huiyin.catalogue.models.learned_step import LearnedStep
from huiyin.catalogue.models.learned_version import FIELDS, UNITS, LearnedVersion

__all__ = ["FIELDS", "UNITS", "CalendarYear", "Edition", "EditionStep", "LearnedStep", "LearnedVersion"]
