"""Who manages whom, and what accusations must stay hidden from whom (C-1, R-302)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.accounts import queries
from huiyin.accounts.factories import ON, a_seat
from huiyin.kernel.roles import Role
from huiyin.units.factories import SmallCity, a_city

pytestmark = pytest.mark.django_db

PEOPLE = {
    "shuji": ("d1-party", Role.LEADER),
    "quzhang": ("d1-gov", Role.LEADER),
    "juzhang": ("d1-cg", Role.HEAD),
    "keyuan": ("d1-cg", Role.HANDLER),
    "jiedao": ("d1-s1", Role.HANDLER),
    "shuiwu": ("d1-tax", Role.HANDLER),
    "qujiwei": ("d1-jw", Role.DISCIPLINE),
    "xiqu": ("d2-cg", Role.HANDLER),
    "shijiwei": ("jw", Role.DISCIPLINE),
}
MANAGED = {
    "shuji": {"quzhang", "juzhang", "keyuan", "jiedao", "shuiwu", "qujiwei"},
    "quzhang": {"juzhang", "keyuan", "jiedao"},
    "juzhang": {"keyuan"},
}


def the_people(city: SmallCity) -> dict[str, int]:
    return {
        name: a_seat(city.units[unit], (role,), username=name).account_id
        for name, (unit, role) in PEOPLE.items()
    }


def test_c_1_whom_the_accused_manages() -> None:
    people = the_people(a_city())
    for accused, accused_id in people.items():
        expected = MANAGED.get(accused, set())
        for name, account_id in people.items():
            walled = queries.is_walled(account_id, unit_ids=(), account_ids=(accused_id,), on=ON)
            assert walled == (name in expected or name == accused)


def test_c_1_the_lists_wall_equals_the_single_wall_for_every_person() -> None:
    """What one exclusion in a list hides is exactly what the check of one case hides."""
    city = a_city()
    people = the_people(city)
    for account_id in people.values():
        hidden = queries.hidden_from(account_id, ON)
        for accused in people.values():
            alone = queries.is_walled(account_id, unit_ids=(), account_ids=(accused,), on=ON)
            assert alone == (accused in hidden.account_ids)
        for unit_id in city.units.values():
            alone = queries.is_walled(account_id, unit_ids=(unit_id,), account_ids=(), on=ON)
            assert alone == (unit_id in hidden.unit_ids)


def test_c_1_an_accused_bureau_is_hidden_from_its_people_and_open_to_the_discipline_organ() -> None:
    city = a_city()
    people = the_people(city)
    walled = {
        name
        for name, account_id in people.items()
        if queries.is_walled(account_id, unit_ids=(city.units["d1-cg"],), account_ids=(), on=ON)
    }
    assert walled == {"juzhang", "keyuan"}


def test_c_1_a_person_never_sees_an_accusation_of_himself() -> None:
    people = the_people(a_city())
    for account_id in people.values():
        assert queries.is_walled(account_id, unit_ids=(), account_ids=(account_id,), on=ON)
        assert account_id in queries.hidden_from(account_id, ON).account_ids


def test_the_wall_of_a_list_costs_two_statements() -> None:
    people = the_people(a_city())
    queries.hidden_from(people["keyuan"], ON)
    with CaptureQueriesContext(connection) as captured:
        queries.hidden_from(people["keyuan"], ON)
    assert len(captured) == 2
