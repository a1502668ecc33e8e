"""Numbers of the register: made by the database just as the kernel makes them, without gap or double (JZ-10)."""

import pytest
from django.db import connection, transaction

from huiyin.kernel.numbers import register_number, tidy_number
from huiyin.matters.engine.numbering import Numbering, on_disk
from huiyin.matters.factories import AT, Cast, register
from huiyin.matters.models import Arrival, Matter, RegisterCounter
from huiyin.post.models import Message

pytestmark = pytest.mark.django_db
YEAR = AT.year


def _count_from(last: int) -> None:
    RegisterCounter.objects.update(last=last)


def test_jz10_numbers_follow_each_other_and_their_check_signs_are_the_kernels() -> None:
    cast = Cast()
    city = register(cast).registered.number[:4]
    for last in (1, 9, 122, 999_999, 9_999_998, 9_999_999, 123_456_788):
        _count_from(last)
        number = register(cast, seed=last).registered.number
        assert number == register_number(city, YEAR, last + 1) == tidy_number(number)


def test_the_number_stands_in_the_register_on_the_arrival_and_in_the_notice() -> None:
    made = register().registered
    assert Matter.objects.get(pk=made.matter_id).number == made.number
    assert Arrival.objects.get(pk=made.arrival_id).number == made.number
    notice = Message.objects.get(key=f"a{made.arrival_id}:registered")
    assert notice.variables["number"] == made.number


def test_no_stand_in_is_left_anywhere_and_a_citizens_own_words_stay() -> None:
    """Even where somebody writes the stand-in: it is text like any other."""
    stand_in = Numbering(YEAR).stand_in
    made = register(text=stand_in).registered
    arrival = Arrival.objects.get(pk=made.arrival_id)
    assert (arrival.text, arrival.raw["text"]) == (stand_in, stand_in)
    assert arrival.number == made.number != stand_in


def test_r3_the_answer_waits_for_the_disk_once_for_a_transaction(
    django_capture_on_commit_callbacks,
) -> None:
    cast = Cast()
    with django_capture_on_commit_callbacks() as after:
        register(cast)
        register(cast, seed=2)
    assert [function for function in after if function is on_disk] == [on_disk]


@pytest.mark.django_db(transaction=True)
def test_r3_the_session_waits_for_the_disk_again_after_a_filing() -> None:
    register()
    with connection.cursor() as cursor:
        cursor.execute("SHOW synchronous_commit")
        assert cursor.fetchone() == ("on",)


@pytest.mark.django_db(transaction=True)
def test_jz10_a_filing_that_fails_takes_no_number() -> None:
    cast = Cast()
    before = register(cast).registered.number
    with pytest.raises(RuntimeError), transaction.atomic():
        register(cast, seed=2)
        raise RuntimeError
    after = register(cast, seed=3).registered.number
    assert int(after.split("-")[2]) == int(before.split("-")[2]) + 1
