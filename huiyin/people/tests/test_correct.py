"""Correcting a petitioner's data."""

import pytest

from huiyin.audit import queries as audit
from huiyin.kernel.errors import NotFound, Refused
from huiyin.people import queries
from huiyin.people.actions import correct, reveal
from huiyin.people.factories import AT, CLERK, draft, petitioner

pytestmark = pytest.mark.django_db


def change(key, **changes):
    correct(key, changes, reason="来电更正信息", by=CLERK, at=AT)


def test_the_new_is_found_and_the_old_is_not():
    """PIPL 46."""
    key = petitioner(1, phone="13800005678")
    change(key, phone="139 0000 5678")
    assert queries.find(phone="13900005678") == (key,)
    assert queries.find(phone="13800005678") == ()
    assert reveal(key, ["name"], reason="核对姓名", by=CLERK, at=AT)["name"] == draft(1).name


def test_the_audit_row_names_the_field_only():
    """R11."""
    key = petitioner(1)
    change(key, phone="13900005678", confidential=True)
    row = audit.trail(f"people:{key}")[0]
    assert row.detail == {"fields": ["confidential", "phone"], "reason": "来电更正信息"}
    assert queries.masked([key])[key].confidential


@pytest.mark.parametrize("changes", [{}, {"uid": "x"}, {"phone": "123"}])
def test_what_cannot_be_read_changes_nothing(changes):
    key = petitioner(1)
    with pytest.raises(Refused):
        change(key, **changes)
    assert queries.find(phone=draft(1).phone) == (key,)


def test_unknown_petitioner():
    with pytest.raises(NotFound):
        change(0, phone="13900005678")
