"""What is published of a body (R-112)."""

import pytest

from huiyin.audit import queries as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.units.actions import set_contact
from huiyin.units.factories import AT, SYSTEM, a_city
from huiyin.units.queries import ContactFacts, contacts

pytestmark = pytest.mark.django_db

FULL = ContactFacts(telephone="0379-65230000", address="试市中山路1号", reception_hours="工作日9:00—17:00")


def test_set_read_and_replaced_with_a_trace() -> None:
    """R-112: what was set is read back, a second setting replaces it, and both are recorded."""
    office = a_city().unit("xf").id
    assert contacts([office]) == {}
    assert set_contact(office, FULL, by=SYSTEM, at=AT) == FULL
    set_contact(office, ContactFacts(telephone=" 12345 "), by=SYSTEM, at=AT)
    assert contacts([office]) == {office: ContactFacts(telephone="12345")}
    assert [row.act for row in audit.trail(f"unit:{office}")][-2:] == ["unit.contact_set"] * 2


def test_only_administrators_set_it() -> None:
    """A seat without the role may not."""
    office = a_city().unit("xf").id
    with pytest.raises(NotAllowed):
        set_contact(office, FULL, by=Actor(kind="seat", label="某人", unit_id=office), at=AT)


def test_too_long_is_refused_with_the_field() -> None:
    """The sentence names the field and both numbers."""
    office = a_city().unit("xf").id
    with pytest.raises(Refused) as refused:
        set_contact(office, ContactFacts(telephone="1" * 61), by=SYSTEM, at=AT)
    assert refused.value.field == "telephone"
    assert "60" in str(refused.value)
    assert "61" in str(refused.value)
