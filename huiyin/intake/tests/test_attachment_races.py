"""Files under several hands at once: each is used once, no piece is put twice, a retry answers the same (R1, R3)."""

import io

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments.actions import append, begin, keep, tidy
from huiyin.attachments.queries import open_original, progress
from huiyin.intake.actions import Registered
from huiyin.intake.factories import AT, TEXT, a_filing, a_receiving_city
from huiyin.intake.tests.test_races import at_once
from huiyin.kernel.errors import Conflict, Refused
from huiyin.matters.models import Arrival, Enclosure

pytestmark = pytest.mark.django_db(transaction=True)
ME = "draft"


def a_file():
    return keep(io.BytesIO(make.picture()), name="照片.jpg", holder=ME, at=AT)


def test_retries_at_once_give_one_number_and_one_file():
    a_receiving_city()
    for n in range(5):
        files = (a_file().reference,)
        calls = [lambda n=n, files=files: a_filing(key=f"race-{n}", attachments=files, holder=ME)] * 4
        made = at_once(calls)
        assert {type(one) for one in made} == {Registered}, made
        assert len({one.number for one in made}) == 1
    assert Enclosure.objects.count() == Arrival.objects.count() == 5


def test_one_file_goes_with_one_of_two_filings():
    a_receiving_city()
    for n in range(5):
        files = (a_file().reference,)
        calls = [
            lambda n=n, m=m, files=files: a_filing(
                key=f"{n}-{m}", text=f"{TEXT}{m}", attachments=files, holder=ME
            )
            for m in range(3)
        ]
        made = at_once(calls)
        refused = [one for one in made if isinstance(one, Refused)]
        assert [one.code for one in refused] == ["attachment.unknown"] * 2
    assert Arrival.objects.count() == Enclosure.objects.count() == 5


def test_a_piece_sent_twice_at_once_is_put_once():
    data = make.boxes(b"isom")
    for _ in range(5):
        reference = begin(name="现场.mp4", size=len(data), holder=ME, at=AT)

        def send(reference=reference):
            return append(reference, offset=0, stream=io.BytesIO(data[:600]), holder=ME, at=AT)

        made = at_once([send, send, send])
        assert sum(isinstance(one, Conflict) for one in made) == 2
        assert progress(reference, holder=ME).offset == 600
        done = append(reference, offset=600, stream=io.BytesIO(data[600:]), holder=ME, at=AT)
        assert open_original(done.kept.id).stream.read() == data


def test_tidying_takes_nothing_that_is_being_used():
    a_receiving_city()
    later = AT.replace(day=AT.day + 2)
    for n in range(5):
        files = (a_file().reference,)
        filing, _gone = at_once(
            [
                lambda n=n, files=files: a_filing(key=f"t-{n}", at=later, attachments=files, holder=ME),
                lambda: tidy(later),
            ]
        )
        if isinstance(filing, Refused):
            assert filing.code == "attachment.unknown"
    for row in Enclosure.objects.all():
        assert open_original(row.attachment_id).stream.read() == make.picture()
