"""Adding one row to a chain."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from huiyin.audit import rules
from huiyin.audit.actions.opening_row import chained_row
from huiyin.audit.models import AuditRow
from huiyin.kernel.actor import Actor

_HEAD = "SELECT seq, hash FROM audit_audithead WHERE chain = %s FOR UPDATE"
_NEW_HEAD = "INSERT INTO audit_audithead (chain, seq, hash) VALUES (%s, 0, %s) ON CONFLICT (chain) DO NOTHING"


def record(
    chain: str, act: str, *, by: Actor, at: datetime, detail: Mapping[str, Any] | None = None
) -> AuditRow:
    """Append a row to `chain`, in the caller's transaction; returns it as saved.

    Two statements: the head is read under a row lock, so that rows of one chain queue up and those of
    different chains never wait; then the row goes in and the database moves the head. PostgreSQL does not
    know SM3, hence the fingerprint is made here, between the two.
    """
    with transaction.atomic(savepoint=False):
        seq, prev_hash = _locked_head(chain)
        row = chained_row(chain, act, by=by, at=at, detail=detail or {}, seq=seq + 1, prev_hash=prev_hash)
        row.save(force_insert=True)
    return row


def _locked_head(chain: str) -> tuple[int, bytes]:
    with connection.cursor() as cursor:
        cursor.execute(_HEAD, [chain])
        found = cursor.fetchone()
        if found is None:
            # Whoever comes second waits in this insert until the first has committed, then reads its head.
            cursor.execute(_NEW_HEAD, [chain, rules.GENESIS])
            cursor.execute(_HEAD, [chain])
            found = cursor.fetchone()
    return found[0], bytes(found[1])
