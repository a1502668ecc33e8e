"""Proving the audit record: every fingerprint recomputed, every chain compared with its head."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from huiyin.audit import rules

_BATCH = 5000
_WALK = """
SELECT h.chain, h.seq, h.hash, r.prev_hash, r.hash,
       r.chain, r.seq, (extract(epoch FROM r.at) * 1000000)::bigint, r.actor_kind, r.actor_label,
       r.account_id, r.seat_id, r.arrival_id, r.act, r.detail
FROM audit_audithead h LEFT JOIN audit_auditrow r ON r.chain = h.chain
{where} ORDER BY h.chain, r.seq
"""
_ORPHANS = """
SELECT r.chain, min(r.seq), count(*) FROM audit_auditrow r
LEFT JOIN audit_audithead h ON h.chain = r.chain WHERE h.chain IS NULL {and_chain}
GROUP BY r.chain ORDER BY r.chain
"""


@dataclass(frozen=True)
class BadRow:
    """Where a chain first breaks, and how, in words for people."""

    chain: str
    seq: int
    reason: str


@dataclass(frozen=True)
class Verdict:
    """What a walk through the record found; `first_bad` is the first by chain name and number."""

    ok: bool
    rows: int
    chains: int
    bad_chains: int
    first_bad: BadRow | None


class _Walker:
    """Follows rows in order and notes the first break of each chain."""

    def __init__(self) -> None:
        self.rows = self.chains = 0
        self.bad: list[BadRow] = []
        self._chain: str | None = None
        self._seq, self._hash = 0, rules.GENESIS
        self._head_seq, self._head_hash = 0, rules.GENESIS
        self._broken = False

    def step(self, row: tuple[Any, ...]) -> None:
        if row[0] != self._chain:
            self.finish()
            self._chain, self._head_seq, self._head_hash = row[0], row[1], row[2]
            self._seq, self._hash, self._broken = 0, rules.GENESIS, False
            self.chains += 1
        if row[6] is None:
            return
        self.rows += 1
        if self._broken:
            return
        if row[6] != self._seq + 1:
            self._break(self._seq + 1, "缺少这一条记录")
        elif row[3] != self._hash or row[4] != rules.fingerprint(row[5:], self._hash):
            self._break(row[6], "内容与指纹不符，记录被改动或调换")
        self._seq, self._hash = row[6], row[4]

    def finish(self) -> None:
        """Compare the last row of the chain with its head."""
        if self._chain is None or self._broken:
            return
        if self._seq < self._head_seq:
            self._break(self._seq + 1, "链尾的记录被删去")
        elif self._seq > self._head_seq or self._hash != self._head_hash:
            self._break(self._seq, "链头与最后一条记录不符")

    def _break(self, seq: int, reason: str) -> None:
        self._broken = True
        self.bad.append(BadRow(self._chain or "", seq, reason))


def verify(chain: str | None = None) -> Verdict:
    """Recompute every fingerprint of one chain, or of all, from one snapshot, in constant memory (R9)."""
    walker = _Walker()
    with transaction.atomic():
        for row in _walk(chain):
            walker.step(row)
        walker.finish()
        orphans = _orphans(chain)
    bad = sorted([*walker.bad, *(bad for bad, _rows in orphans)], key=lambda found: (found.chain, found.seq))
    return Verdict(
        ok=not bad,
        rows=walker.rows + sum(rows for _bad, rows in orphans),
        chains=walker.chains + len(orphans),
        bad_chains=len(bad),
        first_bad=bad[0] if bad else None,
    )


def _walk(chain: str | None) -> Iterator[tuple[Any, ...]]:
    sql = _WALK.format(where="" if chain is None else "WHERE h.chain = %s")
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, [] if chain is None else [chain])
        while batch := cursor.fetchmany(_BATCH):
            yield from batch


def _orphans(chain: str | None) -> list[tuple[BadRow, int]]:
    sql = _ORPHANS.format(and_chain="" if chain is None else "AND r.chain = %s")
    with connection.cursor() as cursor:
        cursor.execute(sql, [] if chain is None else [chain])
        return [(BadRow(name, seq, "链头被删去"), rows) for name, seq, rows in cursor.fetchall()]
