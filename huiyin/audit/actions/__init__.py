"""Writing the audit record."""

from huiyin.audit.actions.opening_row import opening_row
from huiyin.audit.actions.record import record

__all__ = ["opening_row", "record"]
