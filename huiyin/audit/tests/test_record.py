"""Adding rows to chains."""

from datetime import UTC
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from huiyin.audit import queries
from huiyin.audit.actions import opening_row, record
from huiyin.audit.factories import CLERK, STARTED, chain
from huiyin.audit.models import AuditHead, AuditRow
from huiyin.kernel.actor import Actor

pytestmark = pytest.mark.django_db


def test_rows_are_numbered_and_linked():
    """R9."""
    first, second, third = chain(rows=3)
    assert [first.seq, second.seq, third.seq] == [1, 2, 3]
    assert bytes(second.prev_hash) == bytes(first.hash)
    assert bytes(third.prev_hash) == bytes(second.hash)


def test_the_database_moves_the_head():
    """R9."""
    rows = chain(rows=2)
    head = AuditHead.objects.get(chain="matter:1")
    assert (head.seq, bytes(head.hash)) == (2, bytes(rows[-1].hash))


def test_a_row_holds_who_when_what():
    """R11."""
    record(
        "people:7", "people.reveal", by=CLERK, at=STARTED, detail={"fields": ["phone"], "reason": "电话核实"}
    )
    row = queries.trail("people:7")[0]
    assert (row.actor_kind, row.actor_label, row.account_id, row.seat_id) == (
        "seat",
        "李登记（市信访局）",
        5,
        11,
    )
    assert row.at == STARTED.astimezone(UTC)
    assert row.detail == {"fields": ["phone"], "reason": "电话核实"}


def test_record_takes_two_statements(django_assert_num_queries):
    """One read under lock, one insert; a chain's very first row takes two more."""
    chain(rows=1)
    with django_assert_num_queries(2):
        record("matter:1", "accept", by=CLERK, at=STARTED)


def test_opening_row_opens_a_chain_in_one_batch(django_assert_num_queries):
    rows = [opening_row(f"matter:{n}", "register", by=CLERK, at=STARTED) for n in range(1, 51)]
    with django_assert_num_queries(1):
        AuditRow.objects.bulk_create(rows)
    record("matter:50", "forward", by=CLERK, at=STARTED)
    verdict = queries.verify()
    assert (verdict.ok, verdict.rows, verdict.chains) == (True, 51, 50)


def test_a_chain_opens_once():
    AuditRow.objects.bulk_create([opening_row("matter:1", "register", by=CLERK, at=STARTED)])
    with pytest.raises(IntegrityError), transaction.atomic():
        AuditRow.objects.bulk_create([opening_row("matter:1", "register", by=CLERK, at=STARTED)])


def test_a_row_that_skips_its_chain_is_refused_by_the_database():
    """R9: the head must be the row just before."""
    chain(rows=1)
    row = opening_row("matter:1", "x", by=CLERK, at=STARTED)
    row.seq = 3
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_what_is_rolled_back_leaves_no_row():
    chain(rows=1)
    with pytest.raises(RuntimeError), transaction.atomic():
        record("matter:1", "accept", by=CLERK, at=STARTED)
        raise RuntimeError
    assert queries.verify().rows == 1


def test_citizen_rows_name_the_arrival_not_the_person():
    """R11: the label of a citizen is no name."""
    record("matter:1", "evaluate", by=Actor.citizen(arrival_id=9), at=STARTED)
    row = AuditRow.objects.get()
    assert (row.actor_label, row.arrival_id) == ("信访人", 9)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("opened", [True, False])
def test_many_at_once_make_one_unbroken_chain(opened):
    """R9: 8 writers x 10 rows, on an open chain and on one that none has opened yet."""
    if opened:
        chain(rows=1)
    start = Barrier(8)

    def write():
        start.wait()
        for n in range(10):
            with transaction.atomic():
                record("matter:1", "accept", by=CLERK, at=STARTED, detail={"n": n})
        connection.close()

    writers = [Thread(target=write) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    verdict = queries.verify("matter:1")
    assert (verdict.ok, verdict.rows) == (True, 80 + opened)
