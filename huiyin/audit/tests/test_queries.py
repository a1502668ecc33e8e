"""Reading the record."""

from datetime import timedelta

import pytest

from huiyin.audit import queries
from huiyin.audit.factories import STARTED, chain

pytestmark = pytest.mark.django_db


def test_trail_is_read_back_page_by_page():
    rows = chain(rows=5)
    newest = queries.trail("matter:1", limit=2)
    older = queries.trail("matter:1", limit=10, before=newest[-1].seq)
    assert [row.seq for row in newest] == [5, 4]
    assert [row.seq for row in older] == [3, 2, 1]
    assert newest[0].hash == bytes(rows[-1].hash).hex()


def test_acts_of_a_seat_are_counted_between_two_moments():
    """R32: un-maskings per day."""
    chain(rows=5)
    found = queries.count(
        "matter.moved", seat_id=11, since=STARTED + timedelta(minutes=2), until=STARTED + timedelta(minutes=4)
    )
    assert found == 2


def test_heads_go_on_from_a_name():
    """R9: for a copy kept outside this server."""
    chain("matter:1", 2)
    rows = chain("matter:2", 3)
    (head,) = queries.heads(after="matter:1")
    assert (head.chain, head.seq, head.hash) == ("matter:2", 3, bytes(rows[-1].hash).hex())
