"""Queuing notices."""

import pytest
from django.db import connection, transaction

from huiyin.post.actions import message_row, tell
from huiyin.post.factories import AT, NUMBER
from huiyin.post.models import Message

pytestmark = pytest.mark.django_db


def test_a_notice_stands_once_for_each_key(django_assert_num_queries):
    """R5."""
    with django_assert_num_queries(2):
        for _ in range(2):
            tell(("unit", 7), "unit_assigned", {"number": NUMBER}, key="m1:u7", at=AT)
    (row,) = Message.objects.all()
    assert (row.state, row.due_at, row.variables) == ("waiting", AT, {"number": NUMBER})


def test_it_goes_with_the_act_or_not_at_all():
    """R1, R5."""
    with pytest.raises(RuntimeError), transaction.atomic():
        tell(("unit", 7), "unit_assigned", {"number": NUMBER}, key="m1:u7", at=AT)
        raise RuntimeError
    assert not Message.objects.exists()


def test_rows_for_a_batch_are_not_saved_yet():
    rows = [
        message_row(("petitioner", n), "registered", {"number": NUMBER}, key=f"a{n}", at=AT) for n in range(3)
    ]
    assert not Message.objects.exists()
    Message.objects.bulk_create(rows)
    assert Message.objects.count() == 3


def test_words_that_the_wording_does_not_use_are_dropped():
    """U14: nothing is stored that is not said."""
    row = message_row(
        ("unit", 7), "unit_urge", {"number": NUMBER, "text": "路灯不亮", "unit": "x"}, key="k", at=AT
    )
    assert row.variables == {"number": NUMBER}


@pytest.mark.parametrize(
    ("to", "template", "variables"),
    [
        (("unit", 7), "unit_shout", {"number": NUMBER}),
        (("petitioner", 7), "unit_urge", {"number": NUMBER}),
        (("unit", 7), "accepted", {"number": NUMBER}),
        (("mayor", 7), "unit_urge", {"number": NUMBER}),
        (("unit", 7), "unit_urge", {}),
        (("unit", 7), "unit_urge", {"number": "张三"}),
    ],
)
def test_what_does_not_fit_is_refused(to, template, variables):
    with pytest.raises(ValueError, match="notice"):
        message_row(to, template, variables, key="k", at=AT)


def test_a_query_code_is_never_stored_in_clear():
    """R21."""
    variables = {"number": NUMBER, "code": "ABCD2345"}
    tell(("petitioner", 1), "separated", variables, key="a1:separated", at=AT)
    with connection.cursor() as cursor:
        cursor.execute("SELECT m::text FROM post_message m")
        stored = cursor.fetchone()[0]
    assert "ABCD2345" not in stored
    assert b"ABCD2345".hex() not in stored
