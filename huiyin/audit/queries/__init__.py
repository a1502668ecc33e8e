"""Reading and proving the audit record."""

from huiyin.audit.queries.trail import AuditFacts, Head, between, count, heads, total, trail
from huiyin.audit.queries.verify import BadRow, Verdict, verify

__all__ = ["AuditFacts", "BadRow", "Head", "Verdict", "between", "count", "heads", "total", "trail", "verify"]
