"""The small tables of the pages."""

from huiyin.web.models.record_draft import RecordDraft
from huiyin.web.models.sent_form import SentForm

__all__ = ["RecordDraft", "SentForm"]
