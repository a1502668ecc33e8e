"""Files that come with a filing: registered in its transaction, and at no cost to those who bring none (R1)."""

import io

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments.actions import keep
from huiyin.attachments.queries import held
from huiyin.audit.models import AuditRow
from huiyin.intake.factories import AT, WANG, a_filing
from huiyin.kernel.errors import Refused
from huiyin.matters.models import Arrival, Enclosure
from huiyin.matters.queries import own_enclosures, prove

ME = "draft:one"


def a_file(name="照片.jpg"):
    return keep(io.BytesIO(make.picture()), name=name, holder=ME, at=AT)


def test_files_are_registered_with_the_arrival(city):
    one, two = a_file("一.jpg"), a_file("二.jpg")
    made = a_filing(petitioner=WANG, attachments=(two.reference, one.reference), holder=ME)
    rows = Enclosure.objects.filter(arrival_id=made.arrival_id).order_by("position")
    assert [row.attachment_id for row in rows] == [two.id, one.id]
    row = AuditRow.objects.get(chain=f"matter:{made.matter_id}", act="register")
    assert row.facts["attachments"] == [two.digest, one.digest]
    seen = own_enclosures(prove(made.number, made.code))
    assert [view.file.name for view in seen] == ["二.jpg", "一.jpg"]
    assert held(ME) == ()


def test_the_same_sending_again_answers_the_same(city):
    file = a_file()
    first = a_filing(attachments=(file.reference,), holder=ME, key="once")
    again = a_filing(attachments=(file.reference,), holder=ME, key="once")
    assert (again.number, again.known) == (first.number, True)
    assert Enclosure.objects.count() == 1
    with pytest.raises(Refused) as refused:
        a_filing(attachments=(), holder=ME, key="once")
    assert refused.value.code == "key.other_content"


@pytest.mark.parametrize("holder", ["", "draft:two"])
def test_anothers_files_are_refused_and_nothing_is_stored(city, holder):
    file = a_file()
    with pytest.raises(Refused) as refused:
        a_filing(attachments=(file.reference,), holder=holder)
    assert refused.value.code == "attachment.unknown"
    assert not Arrival.objects.exists()
    assert held(ME) == (file,)


def test_a_refused_filing_leaves_the_files_with_their_holder(city):
    file = a_file()
    with pytest.raises(Refused):
        a_filing(text="", attachments=(file.reference,), holder=ME)
    assert held(ME) == (file,)


def test_with_files_a_filing_stays_within_the_budget(
    city, django_assert_max_num_queries, django_capture_on_commit_callbacks
):
    """Two statements more; the test's own transaction adds a savepoint."""
    a_filing(petitioner=WANG)
    files = tuple(a_file(f"{number}.jpg").reference for number in range(10))
    with django_assert_max_num_queries(10):
        a_filing(petitioner=WANG, text="路灯又坏了，请来修理。", attachments=files, holder=ME, key="count")
