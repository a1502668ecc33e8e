"""Adding rows to chains."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from huiyin.audit import rules
from huiyin.audit.actions.opening_row import chained_row
from huiyin.audit.models import AuditRow
from huiyin.kernel.actor import Actor

# In the order of names, so that two who need the same chains never wait for each other in a ring.
_HEADS = "SELECT chain, seq, hash FROM audit_audithead WHERE chain = ANY(%s) ORDER BY chain FOR UPDATE"
_NEW_HEADS = """
INSERT INTO audit_audithead (chain, seq, hash) SELECT c, 0, %s FROM unnest(%s::text[]) c ORDER BY c
ON CONFLICT (chain) DO NOTHING
"""

_Heads = dict[str, tuple[int, bytes]]


@dataclass(frozen=True)
class Entry:
    """One act for `record_all`."""

    chain: str
    act: str
    detail: Mapping[str, Any] = field(default_factory=dict)


def record(
    chain: str, act: str, *, by: Actor, at: datetime, detail: Mapping[str, Any] | None = None
) -> AuditRow:
    """Append a row to `chain`, in the caller's transaction; returns it as saved.

    Two statements: the head is read under a row lock, so that rows of one chain queue up and those of
    different chains never wait; then the row goes in and the database moves the head. PostgreSQL does not
    know SM3, hence the fingerprint is made here, between the two.
    """
    (row,) = record_all([Entry(chain, act, detail or {})], by=by, at=at)
    return row


def record_all(entries: Sequence[Entry], *, by: Actor, at: datetime) -> list[AuditRow]:
    """Append many rows, to any chains, in two statements; as `record` otherwise."""
    with transaction.atomic(savepoint=False):
        heads = _locked_heads({entry.chain for entry in entries})
        rows = [_next(heads, entry, by, at) for entry in entries]
        AuditRow.objects.bulk_create(rows)
    return rows


def _next(heads: _Heads, entry: Entry, by: Actor, at: datetime) -> AuditRow:
    seq, prev_hash = heads[entry.chain]
    row = chained_row(
        entry.chain, entry.act, by=by, at=at, detail=entry.detail, seq=seq + 1, prev_hash=prev_hash
    )
    heads[entry.chain] = row.seq, bytes(row.hash)
    return row


def _locked_heads(chains: Collection[str]) -> _Heads:
    heads = _read(chains)
    missing = [chain for chain in chains if chain not in heads]
    if missing:
        with connection.cursor() as cursor:
            # Whoever comes second waits in this insert until the first has committed, then reads its head.
            cursor.execute(_NEW_HEADS, [rules.GENESIS, missing])
        heads |= _read(missing)
    return heads


def _read(chains: Collection[str]) -> _Heads:
    with connection.cursor() as cursor:
        cursor.execute(_HEADS, [list(chains)])
        return {chain: (seq, bytes(found)) for chain, seq, found in cursor.fetchall()}
