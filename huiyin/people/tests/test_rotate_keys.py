"""Changing the key while serving (R31)."""

import base64
from dataclasses import replace
from threading import Event, Thread

import pytest
from django.db import connection

from huiyin.audit import queries as audit
from huiyin.people import queries, sealing
from huiyin.people.actions import keep, rotate_keys
from huiyin.people.factories import AT, DOOR, draft
from huiyin.people.models import Petitioner

KEYS = {name: base64.b64encode(sign * 32).decode() for name, sign in (("k1", b"1"), ("k2", b"2"))}
OLD = {"active": "k1", "keys": KEYS, "index": base64.b64encode(b"i" * 32).decode()}
NEW = OLD | {"active": "k2"}


def stored(settings, how_many):
    settings.HUIYIN_FIELD_KEYS = OLD
    ids = [keep(draft(n), by=DOOR, at=AT) for n in range(how_many)]
    settings.HUIYIN_FIELD_KEYS = NEW
    return ids


@pytest.mark.django_db
def test_all_rows_come_under_the_active_key_and_still_open(settings):
    """R31."""
    ids = stored(settings, 25)
    before = queries.masked(ids)
    assert [rotate_keys(limit=10, by=DOOR, at=AT) for _ in range(4)] == [10, 10, 5, 0]
    settings.HUIYIN_FIELD_KEYS = NEW | {"keys": {"k2": KEYS["k2"]}}
    assert queries.masked(ids) == before
    assert {sealing.key_id_of(row.name) for row in Petitioner.objects.all()} == {"k2"}
    assert queries.same_petitioner(replace(draft(3), address="")) == (ids[3],)


@pytest.mark.django_db
def test_each_call_that_changed_something_leaves_one_row(settings):
    stored(settings, 3)
    rotate_keys(limit=10, by=DOOR, at=AT)
    rotate_keys(limit=10, by=DOOR, at=AT)
    (row,) = audit.trail("people:keys")
    assert row.detail == {"key_id": "k2", "rows": 3}


@pytest.mark.django_db(transaction=True)
def test_readers_meet_no_error_meanwhile(settings):
    """R31: key change without stop."""
    ids = stored(settings, 60)
    done, failures = Event(), []

    def read():
        while not done.is_set():
            try:
                assert len(queries.masked(ids)) == 60
            except Exception as error:
                failures.append(error)
        connection.close()

    reader = Thread(target=read)
    reader.start()
    while rotate_keys(limit=7, by=DOOR, at=AT):
        pass
    done.set()
    reader.join()
    assert failures == []
