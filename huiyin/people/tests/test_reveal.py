"""Reading personal data in plain (R11, R32)."""

from datetime import timedelta

import pytest

from huiyin.audit import queries as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.people import queries
from huiyin.people.actions import contacts, reveal
from huiyin.people.factories import AT, CLERK, DOOR, petitioner

LOST = {"active": "k1", "keys": {"k1": "MTEx" * 10 + "MTE="}, "index": "aWlp" * 10 + "aWk="}

pytestmark = pytest.mark.django_db


def rows(petitioner_id):
    return [row for row in audit.trail(f"people:{petitioner_id}") if row.act != "people.keep"]


def test_it_leaves_exactly_one_audit_row_without_the_data():
    """R11."""
    key = petitioner(1, phone="13800005678")
    assert reveal(key, ["phone"], reason="电话核实地址", by=CLERK, at=AT) == {"phone": "13800005678"}
    (row,) = rows(key)
    assert (row.act, row.seat_id) == ("people.reveal", 11)
    assert row.detail == {"fields": ["phone"], "reason": "电话核实地址"}


@pytest.mark.parametrize("reason", ["", "  ", "核实", "字" * 201])
def test_a_reason_is_needed(reason):
    """R32."""
    key = petitioner(1)
    with pytest.raises(Refused, match="理由"):
        reveal(key, ["phone"], reason=reason, by=CLERK, at=AT)
    assert rows(key) == []


def test_a_reason_holds_no_personal_number():
    """R11."""
    key = petitioner(1)
    with pytest.raises(Refused, match="审计"):
        reveal(key, ["phone"], reason="核对13800005678", by=CLERK, at=AT)


@pytest.mark.parametrize("fields", [[], ["conduct"], ["phone", "conduct"]])
def test_only_known_fields(fields):
    with pytest.raises(Refused):
        reveal(petitioner(1), fields, reason="电话核实地址", by=CLERK, at=AT)


@pytest.mark.parametrize(
    "actor",
    [
        Actor(kind="seat", label="审计员", seat_id=1, roles=frozenset({Role.AUDITOR})),
        Actor(kind="seat", label="管理员", seat_id=1, roles=frozenset({Role.ADMIN})),
        Actor(kind="seat", label="无", seat_id=1),
        Actor.citizen(),
        DOOR,
    ],
)
def test_not_everybody_may(actor):
    """R15."""
    key = petitioner(1)
    assert not queries.may_reveal(actor)
    with pytest.raises(NotAllowed):
        reveal(key, ["name"], reason="电话核实地址", by=actor, at=AT)
    assert rows(key) == []


def test_a_citizen_who_proved_an_arrival_may_see_the_own_data():
    """C-7."""
    key = petitioner(1, name="张三")
    assert reveal(key, ["name"], reason="本人查阅", by=Actor.citizen(arrival_id=3), at=AT)["name"] == "张三"


def test_unknown_petitioner():
    with pytest.raises(NotFound):
        reveal(0, ["name"], reason="电话核实地址", by=CLERK, at=AT)


def test_reveals_are_counted_by_day():
    """R32."""
    key = petitioner(1)
    for minutes in (0, 5, 60 * 24):
        reveal(key, ["phone"], reason="电话核实地址", by=CLERK, at=AT + timedelta(minutes=minutes))
    assert queries.reveals(11, on=AT.date()) == 2


def test_more_than_50_a_day_are_shown_by_seat_and_day():
    """R32."""
    key, day = petitioner(1), AT.date()
    for _ in range(50):
        reveal(key, ["phone"], reason="电话核实地址", by=CLERK, at=AT)
    assert queries.many_reveals(since=day, until=day) == ()
    reveal(key, ["phone"], reason="电话核实地址", by=CLERK, at=AT)
    (found,) = queries.many_reveals(since=day - timedelta(days=30), until=day)
    assert (found.seat_id, found.day, found.times, found.label) == (11, day, 51, CLERK.label)
    assert queries.many_reveals(since=day + timedelta(days=1), until=day + timedelta(days=9)) == ()


def test_carriers_read_what_they_need_and_leave_a_row():
    """R11."""
    key = petitioner(1, phone="13800005678")
    found = contacts({7: key, 8: 0}, ["phone"], carrier="sms_gateway", by=DOOR, at=AT)
    assert list(found) == [7]
    found = found[7]
    assert (found.phone, found.address) == ("13800005678", "")
    assert "13800005678" not in repr(found)
    assert rows(key)[0].detail == {"carrier": "sms_gateway", "fields": ["phone"], "message": 7}


def test_people_do_not_read_contacts_like_carriers():
    with pytest.raises(ValueError, match="reveal"):
        contacts({1: petitioner(1)}, ["phone"], carrier="x", by=CLERK, at=AT)


def test_data_that_cannot_be_opened_is_left_out_and_logged(settings, caplog):
    """R31: one whose key was lost does not stop the others."""
    settings.HUIYIN_FIELD_KEYS = LOST
    lost = petitioner(1)
    settings.HUIYIN_FIELD_KEYS = LOST | {"active": "k2", "keys": {"k2": LOST["keys"]["k1"]}}
    kept = petitioner(2)
    assert list(contacts({1: lost, 2: kept}, ["phone"], carrier="x", by=DOOR, at=AT)) == [2]
    assert f"petitioner {lost}" in caplog.text
