"""Finding and showing petitioners without opening their data to anybody."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.people import queries
from huiyin.people.factories import draft, petitioner

pytestmark = pytest.mark.django_db


@pytest.fixture
def three():
    return [
        petitioner(1, name="张三", phone="13800005678", id_number="11010519491231002X"),
        petitioner(2, name="张三", phone="13900005678"),
        petitioner(3, name="李四", phone="13800005678"),
    ]


def test_by_telephone_name_number(three):
    """R31: found by index."""
    assert queries.find(phone="+86 138 0000 5678") == (three[2], three[0])
    assert queries.find(name=" 张三 ") == (three[1], three[0])
    assert queries.find(id_number="11010519491231002x") == (three[0],)


def test_all_that_is_given_must_fit(three):
    assert queries.find(name="张三", phone="13800005678") == (three[0],)
    assert queries.find(name="李四", phone="13900005678") == ()


def test_nothing_given_finds_nobody(three):
    assert queries.find() == ()


def test_bodies_are_found_by_name():
    found = petitioner(1, kind="legal_person", name="江城市第3建筑公司", id_number="91110000600037341L")
    assert queries.find(name="江城市第3建筑公司") == (found,)
    assert queries.find(id_number="91110000600037341L") == (found,)


def test_what_cannot_be_read_is_refused():
    with pytest.raises(Refused):
        queries.find(phone="123")


def test_masked_people_show_no_field_in_plain(three):
    """R32."""
    person = queries.masked(three)[three[0]]
    assert (person.name, person.phone, person.id_number) == ("张*", "138****5678", "110***********002X")
    assert person.address == "江城市青江区春风街道****"
    assert (person.kind_label, person.id_type_label) == ("个人", "居民身份证")


def test_50_masked_people_take_one_statement(django_assert_num_queries):
    ids = [petitioner(n) for n in range(50)]
    with django_assert_num_queries(1):
        shown = queries.masked(ids)
    said = {n: draft(n) for n in range(50)}
    for n, key in enumerate(ids):
        text = repr(shown[key])
        assert all(
            value not in text for value in (said[n].name, said[n].phone, said[n].id_number, said[n].address)
        )


def test_nobody_asked_takes_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert queries.masked([]) == {}


def test_a_wish_for_secrecy_hides_everything():
    """C-2: the unit sees the content without identity."""
    key = petitioner(1, confidential=True, email="a@example.cn")
    person = queries.masked([key])[key]
    assert person.name == "要求保密"
    assert {person.phone, person.id_type, person.id_number, person.address, person.email} == {""}


def test_ways_to_reach_tell_no_number():
    mobile = petitioner(1, email="a@example.cn", address="")
    fixed = petitioner(2, phone="0379-65230000")
    assert queries.reachable([mobile, fixed, 0]) == {mobile: {"mobile", "email"}, fixed: {"address"}}
    assert queries.reachable([]) == {}


def test_groups_of_the_unknown_are_empty():
    assert queries.group(0) == ()
