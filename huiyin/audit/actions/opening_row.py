"""The first row of a new chain, for a batch insert."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from huiyin.audit import rules
from huiyin.audit.models import AuditRow
from huiyin.kernel.actor import Actor


def opening_row(
    chain: str, act: str, *, by: Actor, at: datetime, detail: Mapping[str, Any] | None = None
) -> AuditRow:
    """An unsaved row 1 of `chain`, to be inserted with the act itself; the database sets the head.

    Inserting it for a chain that already exists fails with IntegrityError.
    """
    return chained_row(chain, act, by=by, at=at, detail=detail or {}, seq=1, prev_hash=rules.GENESIS)


def chained_row(
    chain: str,
    act: str,
    *,
    by: Actor,
    at: datetime,
    detail: Mapping[str, Any],
    seq: int,
    prev_hash: bytes,
) -> AuditRow:
    """An unsaved row that follows the one with `prev_hash`."""
    values = rules.Sealed(
        chain=chain,
        seq=seq,
        at_us=rules.microseconds(at),
        actor_kind=by.kind,
        actor_label=by.label[:120],
        account_id=by.account_id,
        seat_id=by.seat_id,
        arrival_id=by.arrival_id,
        act=act,
        detail=rules.canonical(detail),
    )
    row = values._asdict()
    del row["at_us"]
    return AuditRow(**row, at=at, prev_hash=prev_hash, hash=rules.fingerprint(values, prev_hash))
