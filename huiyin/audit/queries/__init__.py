"""Reading and proving the audit record."""

from huiyin.audit.queries.trail import AuditFacts, Head, count, heads, trail
from huiyin.audit.queries.verify import BadRow, Verdict, verify

__all__ = ["AuditFacts", "BadRow", "Head", "Verdict", "count", "heads", "trail", "verify"]
