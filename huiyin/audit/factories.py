"""Chains for tests."""

from datetime import datetime, timedelta

from huiyin.audit.actions import record
from huiyin.audit.models import AuditRow
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI

STARTED = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
CLERK = Actor(kind="seat", label="李登记（市信访局）", seat_id=11, account_id=5)


def chain(name: str = "matter:1", rows: int = 3) -> list[AuditRow]:
    """A chain of `rows` rows, one minute apart."""
    return [
        record(
            name,
            "matter.moved",
            by=CLERK,
            at=STARTED + timedelta(minutes=n),
            detail={"step": n, "to": "受理"},
        )
        for n in range(1, rows + 1)
    ]
