"""Many at once: one key, one number; no gap, no double (R3, JZ-10)."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, connections

from huiyin.intake.actions import Submission, file
from huiyin.intake.factories import AT, CITIZEN, TEXT, WANG, a_filing, a_receiving_city
from huiyin.kernel.errors import Conflict, Refused
from huiyin.matters.models import Arrival
from huiyin.matters.queries.earlier import Before

KEYS, REPLAYS = 20, 5


def at_once(calls):
    """The results or errors of calls that start together, each on its own connection."""
    barrier = Barrier(len(calls))

    def one(call):
        barrier.wait()
        try:
            return call()
        except (Refused, Conflict) as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(one, calls))


@pytest.mark.django_db(transaction=True)
def test_r3_five_parallel_replays_give_one_number():
    a_receiving_city()
    for n in range(KEYS):
        calls = [lambda n=n: a_filing(key=f"race-{n}", petitioner=WANG, text=f"{TEXT}{n}")] * REPLAYS
        made = at_once(calls)
        assert len({one.number for one in made}) == 1
        assert sorted(one.known for one in made) == [False] + [True] * (REPLAYS - 1)
    assert Arrival.objects.count() == KEYS


@pytest.mark.django_db(transaction=True)
def test_r3_other_content_under_the_same_key_at_the_same_time_is_refused():
    a_receiving_city()
    made = at_once([lambda n=n: a_filing(key="race", text=f"第{n}种内容，请办理。") for n in range(4)])
    refused = [one for one in made if isinstance(one, Refused)]
    assert [one.code for one in refused] == ["key.other_content"] * 3
    assert Arrival.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_r3_who_looked_just_before_the_other_committed_is_told_that_it_is_in_progress(monkeypatch):
    a_receiving_city()
    a_filing(key="race", petitioner=WANG)
    filing = sys.modules["huiyin.intake.actions.file"]
    monkeypatch.setattr(filing, "before", lambda *_key, **_given: Before(replayed=None, earlier=()))
    with pytest.raises(Conflict) as told:
        file(Submission(channel="web", text=TEXT, key="race"), by=CITIZEN, at=AT, wait=False)
    assert told.value.code == "key.in_progress"
    assert Arrival.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_r3_a_door_that_does_not_wait_is_told_that_it_is_in_progress():
    a_receiving_city()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtextextended('busy', 7))")

    def impatient():
        return file(Submission(channel="web", text=TEXT, key="busy"), by=CITIZEN, at=AT, wait=False)

    try:
        (busy,) = at_once([impatient])
        assert isinstance(busy, Conflict)
        assert busy.code == "key.in_progress"
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")
    (made,) = at_once([impatient])
    assert not made.known


@pytest.mark.django_db(transaction=True)
def test_jz10_numbers_have_no_gap_however_many_file():
    a_receiving_city()
    for _ in range(5):
        at_once([lambda: a_filing() for _ in range(8)])
    numbers = sorted(int(number.split("-")[2]) for number in Arrival.objects.values_list("number", flat=True))
    assert numbers == list(range(1, 41))
