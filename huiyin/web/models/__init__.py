"""The two small tables of the pages."""

from huiyin.web.models.sent_form import SentForm
from huiyin.web.models.tally import Tally

__all__ = ["SentForm", "Tally"]
