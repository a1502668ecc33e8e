"""Every alteration of the record is found (R9)."""

import random

import pytest
from django.db import connection, transaction

from huiyin.audit import queries
from huiyin.audit.factories import chain

pytestmark = pytest.mark.django_db

ROUNDS = 200


def run(statement, *params):
    with connection.cursor() as cursor:
        cursor.execute(statement, params)


def freely(*statements):
    """Run statements as somebody who owns the database and switches the guards off."""
    tables = ("audit_auditrow", "audit_audithead")
    for table in tables:
        run(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    for statement, *params in statements:
        run(statement, *params)
    for table in tables:
        run(f"ALTER TABLE {table} ENABLE TRIGGER USER")


CHANGES = {
    "at": "at + interval '1 microsecond'",
    "actor_kind": "'system'",
    "actor_label": "actor_label || ' '",
    "account_id": "NULL",
    "seat_id": "99",
    "arrival_id": "1",
    "act": "'matter.hidden'",
    "detail": "replace(detail, '受理', '不予受理')",
    "prev_hash": "decode(repeat('00', 31) || '07', 'hex')",
    "hash": "decode(repeat('ab', 32), 'hex')",
    "chain": "'matter:0'",
    "seq": "seq + 1000",
}


def update(dice, name, length):
    column = dice.choice(sorted(CHANGES))
    freely(
        (
            f"UPDATE audit_auditrow SET {column} = {CHANGES[column]} WHERE chain = %s AND seq = %s",
            name,
            dice.randint(1, length),
        )
    )


def delete(dice, name, length):
    freely(("DELETE FROM audit_auditrow WHERE chain = %s AND seq = %s", name, dice.randint(1, length)))


def insert(dice, name, length):
    after = dice.randint(1, length)
    moved = "UPDATE audit_auditrow SET seq = seq + {} WHERE chain = %s AND seq > %s"
    columns = "at, actor_kind, actor_label, account_id, seat_id, arrival_id, act, detail, hash, hash"
    copied = f"INSERT INTO audit_auditrow SELECT chain, seq + 1, {columns} FROM audit_auditrow"
    freely(
        (moved.format(1000), name, after),
        (moved.format(-999), name, after + 1000),
        (f"{copied} WHERE chain = %s AND seq = %s", name, after),
    )


def swap(dice, name, length):
    one, other = dice.sample(range(1, length + 1), 2)
    moved = "UPDATE audit_auditrow SET seq = %s WHERE chain = %s AND seq = %s"
    freely((moved, 1000, name, one), (moved, one, name, other), (moved, other, name, 1000))


def cut_tail(dice, name, length):
    freely(("DELETE FROM audit_auditrow WHERE chain = %s AND seq > %s", name, dice.randint(0, length - 1)))


def cut_tail_and_head(dice, name, length):
    freely(
        ("DELETE FROM audit_auditrow WHERE chain = %s AND seq = %s", name, length),
        ("UPDATE audit_audithead SET seq = seq - 1 WHERE chain = %s", name),
    )


def drop_head(dice, name, length):
    freely(("DELETE FROM audit_audithead WHERE chain = %s", name))


ALTERATIONS = [update, update, delete, insert, swap, cut_tail, cut_tail_and_head, drop_head]


@pytest.fixture
def five_chains():
    lengths = {f"matter:{n}": length for n, length in enumerate((2, 3, 7, 20, 40), start=1)}
    for name, length in lengths.items():
        chain(name, length)
    return lengths


def test_200_random_alterations_are_all_found(five_chains):
    """R9: update, delete, insert, swap, tail cut, each as the owner of the database with the guards off."""
    dice = random.Random(20260302)
    assert queries.verify().ok
    missed = []
    for number in range(ROUNDS):
        name = dice.choice(sorted(five_chains))
        alteration = dice.choice(ALTERATIONS)
        before = transaction.savepoint()
        alteration(dice, name, five_chains[name])
        verdict = queries.verify()
        if verdict.ok or verdict.first_bad.chain not in {name, "matter:0"}:
            missed.append((number, alteration.__name__, name))
        transaction.savepoint_rollback(before)
    assert missed == []
    assert queries.verify().ok


def test_the_first_bad_row_is_named(five_chains):
    """R9."""
    freely(("UPDATE audit_auditrow SET act = 'x' WHERE chain = 'matter:4' AND seq IN (13, 17)",))
    verdict = queries.verify()
    assert (verdict.first_bad.chain, verdict.first_bad.seq, verdict.bad_chains) == ("matter:4", 13, 1)
    assert (verdict.rows, verdict.chains) == (72, 5)


def test_a_cut_tail_is_named_with_the_first_lost_row(five_chains):
    """R9."""
    freely(("DELETE FROM audit_auditrow WHERE chain = 'matter:5' AND seq > 30",))
    found = queries.verify("matter:5").first_bad
    assert (found.seq, found.reason) == (31, "链尾的记录被删去")


def test_one_chain_is_judged_alone(five_chains):
    freely(("UPDATE audit_auditrow SET act = 'x' WHERE chain = 'matter:2'",))
    assert queries.verify("matter:1").ok
    assert not queries.verify("matter:2").ok


def test_nothing_recorded_is_nothing_broken():
    verdict = queries.verify()
    assert (verdict.ok, verdict.rows, verdict.chains, verdict.first_bad) == (True, 0, 0, None)
