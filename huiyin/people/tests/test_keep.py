"""Keeping petitioners and knowing them again."""

from dataclasses import replace

import pytest
from django.db import connection

from huiyin.audit import queries as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.roles import Role
from huiyin.people import queries
from huiyin.people.actions import PetitionerDraft, keep, keep_rows, reveal
from huiyin.people.factories import AT, CLERK, DOOR, draft, petitioner
from huiyin.people.models import Petitioner
from huiyin.people.rules import FIELDS, normal

pytestmark = pytest.mark.django_db


def plain(petitioner_id):
    return reveal(petitioner_id, FIELDS, reason="测试核对内容", by=CLERK, at=AT)


def test_what_was_said_comes_back_as_it_was():
    said = draft(1, name="阿卜杜拉·𠮷", email="a.b@example.cn")
    kept = plain(keep(said, by=DOOR, at=AT))
    assert kept == {field: getattr(normal(said), field) for field in FIELDS}


def test_the_same_again_is_the_same_row():
    first = petitioner(1)
    assert petitioner(1) == first
    assert Petitioner.objects.count() == 1


def test_saying_less_is_the_same_row():
    said = draft(1)
    first = keep(said, by=DOOR, at=AT)
    assert keep(replace(said, address=""), by=DOOR, at=AT) == first
    assert keep(replace(said, id_number="", address=""), by=DOOR, at=AT) == first


def test_the_same_person_with_a_new_telephone_keeps_both():
    """Nothing is overwritten, and nobody's notices are turned away by who knows the identity number."""
    first = petitioner(1)
    second = petitioner(1, phone="13900001111")
    assert first != second
    assert plain(first)["phone"] == normal(draft(1)).phone
    assert queries.group(first) == queries.group(second) == (first, second)
    assert Petitioner.objects.get(pk=second).key == first


def test_third_row_points_to_the_first():
    first = petitioner(1)
    petitioner(1, phone="13900001111")
    third = petitioner(1, phone="13900002222")
    assert Petitioner.objects.get(pk=third).same_as_id == first


def test_a_wish_for_secrecy_makes_a_row_of_its_own():
    """C-2."""
    first, second = petitioner(1), petitioner(1, confidential=True)
    assert first != second
    assert queries.group(second) == (first, second)


def test_the_same_name_and_telephone_is_the_same_petitioner():
    first = petitioner(1, id_number="", address="")
    assert queries.same_petitioner(draft(1, id_number="", address="别处")) == (first,)


def test_the_same_name_and_telephone_with_another_card_is_another():
    """Father and son of one name at one telephone."""
    first = petitioner(1)
    other = draft(2)
    assert queries.same_petitioner(replace(draft(1), id_number=other.id_number)) == ()
    assert queries.same_petitioner(draft(1, name=other.name)) == (first,)


def test_the_same_name_alone_is_nobody_known():
    petitioner(1)
    assert queries.same_petitioner(PetitionerDraft(name=draft(1).name)) == ()
    assert queries.same_petitioner(PetitionerDraft()) == ()


def test_equal_numbers_of_different_documents_do_not_meet():
    """R-103."""
    petitioner(1, id_type="passport", id_number="E12345678", phone="", name="王一")
    assert (
        queries.same_petitioner(draft(1, id_type="other", id_number="E12345678", phone="", name="李二")) == ()
    )


def test_typing_differently_is_the_same():
    """U11."""
    first = petitioner(1, phone="13800005678", name="阿卜杜拉·买买提")
    assert petitioner(1, phone="+86 138-0000-5678", name="阿卜杜拉•买买提") == first


def test_a_filing_takes_one_statement_and_inserts_the_row_itself(django_assert_num_queries):
    with django_assert_num_queries(1):
        kept = keep_rows(draft(1), by=DOOR, at=AT)
    assert (kept.is_new, kept.same_ids) == (True, ())
    kept.row.save(force_insert=True)
    again = keep_rows(draft(1), by=DOOR, at=AT)
    assert (again.is_new, again.row.pk, again.same_ids) == (False, kept.row.pk, (kept.row.pk,))


def test_keeping_leaves_one_audit_row_for_a_new_petitioner():
    """R11."""
    first = petitioner(1)
    petitioner(1)
    assert [row.act for row in audit.trail(f"people:{first}")] == ["people.keep"]


def test_nothing_said_is_refused():
    with pytest.raises(Refused, match="匿名"):
        keep(PetitionerDraft(name="  "), by=DOOR, at=AT)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN])
def test_keepers_of_the_system_keep_no_petitioners(role):
    """R15."""
    actor = Actor(kind="seat", label="管理员", seat_id=1, roles=frozenset({role}))
    with pytest.raises(NotAllowed):
        keep(draft(1), by=actor, at=AT)


def test_nothing_readable_stands_in_the_database():
    """R31: 100 petitioners, none of their data in any column."""
    said = [draft(n, email=f"p{n}@example.cn") for n in range(100)]
    for one in said:
        keep(one, by=DOOR, at=AT)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(t::text, '') || string_agg(a::text, '') FROM people_petitioner t, audit_auditrow a"
        )
        stored = cursor.fetchone()[0]
    for one in said:
        for field in FIELDS:
            text = getattr(one, field)
            assert text not in stored
            assert text.encode().hex() not in stored
