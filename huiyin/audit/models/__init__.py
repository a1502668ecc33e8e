"""Tables of the audit module, one per file."""

from huiyin.audit.models.head import AuditHead
from huiyin.audit.models.row import AuditRow

__all__ = ["AuditHead", "AuditRow"]
