"""Reading and proving the audit record."""

from huiyin.audit.queries.trail import (
    AuditFacts,
    Head,
    SeatDay,
    between,
    count,
    heads,
    many_reveals,
    total,
    trail,
)
from huiyin.audit.queries.verify import BadRow, Verdict, verify
from huiyin.audit.rules import REVEAL

__all__ = [
    "REVEAL",
    "AuditFacts",
    "BadRow",
    "Head",
    "SeatDay",
    "Verdict",
    "between",
    "count",
    "heads",
    "many_reveals",
    "total",
    "trail",
    "verify",
]
