"""Who reads which notice."""

import pytest

from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.people.factories import petitioner
from huiyin.post import queries
from huiyin.post.actions import mark_read, take_back, tell
from huiyin.post.factories import AT, NUMBER, notice

pytestmark = pytest.mark.django_db

LIAISON = Actor(kind="seat", label="联络员", seat_id=1, unit_id=7, roles=frozenset({Role.LIAISON}))
DISCIPLINE = Actor(kind="seat", label="专办", seat_id=2, unit_id=7, roles=frozenset({Role.DISCIPLINE}))
ADMIN = Actor(kind="seat", label="管理员", seat_id=3, unit_id=7, roles=frozenset({Role.ADMIN}))


def told(to, key):
    tell(to, "unit_assigned", {"number": NUMBER}, key=key, at=AT)


def seen(actor):
    return [item.addressee_id for item in queries.inbox(actor).items]


def test_a_seat_reads_its_own_and_its_unit_s():
    told(("unit", 7), "a")
    told(("unit", 8), "b")
    told(("seat", 1), "c")
    told(("seat", 2), "d")
    assert seen(LIAISON) == [1, 7]


def test_what_offices_may_no_longer_hear_of_is_taken_back():
    """C-1: from units and seats, but not from those who may still hear, and never from petitioners."""
    told(("unit", 7), "m1v2:x")
    told(("seat", 1), "m1v2:y")
    told(("seat", 2), "m1v3:z")
    told(("seat", 1), "m11v2:x")
    kept = notice("m1v2:accepted:a1")
    assert take_back("m1v", but_seats=[2]) == 2
    assert (seen(LIAISON), seen(DISCIPLINE)) == ([1], [2])
    assert queries.to_petitioners([kept.addressee_id])


def test_keepers_of_the_system_and_citizens_see_none():
    """R15."""
    told(("unit", 7), "a")
    notice()
    assert seen(ADMIN) == seen(Actor.citizen(arrival_id=1)) == seen(Actor.system("x")) == []


def test_the_compartment_reads_nothing_of_a_units_ordinary_matters():
    """C-1, R14: of sealed ones its seats hear each by itself."""
    told(("unit", 7), "a")
    told(("seat", 2), "b")
    assert seen(DISCIPLINE) == [2]
    assert mark_read([item.id for item in queries.inbox(LIAISON).items], by=DISCIPLINE, at=AT) == 0


def test_pages_and_what_is_unread():
    for n in range(25):
        told(("unit", 7), f"k{n}")
    first, second = queries.inbox(LIAISON), queries.inbox(LIAISON, 2)
    assert (len(first.items), first.has_next, first.unread) == (20, True, 25)
    assert (len(second.items), second.has_next) == (5, False)


def test_reading_is_marked_for_ones_own_only():
    told(("unit", 7), "a")
    (item,) = queries.inbox(LIAISON).items
    other = Actor(kind="seat", label="别家", seat_id=9, unit_id=8, roles=frozenset({Role.LIAISON}))
    assert mark_read([item.id], by=other, at=AT) == 0
    assert mark_read([item.id], by=LIAISON, at=AT) == 1
    assert mark_read([item.id], by=LIAISON, at=AT) == 0
    assert queries.unread(LIAISON) == 0


def test_an_item_says_what_and_which():
    told(("unit", 7), "a")
    (item,) = queries.inbox(LIAISON).items
    assert (item.title, item.number) == ("新到事项", NUMBER)
    assert item.text == f"信访事项{NUMBER}已转（交）你单位，请及时签收办理。"


def test_notices_to_a_petitioner_for_the_case_page():
    person = petitioner(1)
    notice("k", petitioner_id=person)
    (item,) = queries.to_petitioners([person])
    assert (item.template, item.state_label, item.carrier) == ("accepted", "待发送", "")


def test_a_page_takes_two_statements(django_assert_num_queries):
    told(("unit", 7), "a")
    with django_assert_num_queries(2):
        queries.inbox(LIAISON)
