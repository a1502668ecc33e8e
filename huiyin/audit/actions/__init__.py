"""Writing the audit record."""

from huiyin.audit.actions.opening_row import opening_row
from huiyin.audit.actions.record import Entry, record, record_all

__all__ = ["Entry", "opening_row", "record", "record_all"]
