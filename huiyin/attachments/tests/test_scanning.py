"""The scanner decides who may open a file; when it is away, everything else goes on (R27)."""

import io
from datetime import datetime, timedelta

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments.actions import keep, scan
from huiyin.attachments.models import Attachment
from huiyin.attachments.queries import held, open_original, open_picture
from huiyin.attachments.tests.clamd import BIGGEST, EICAR, listening
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 9, 30, tzinfo=SHANGHAI)
ME = "draft"
NOBODY = "127.0.0.1:1"


@pytest.fixture(params=["tcp", "unix"])
def clamd(request, settings, tmp_path):
    path = str(tmp_path / "clamd.ctl") if request.param == "unix" else ""
    with listening(path) as address:
        settings.HUIYIN_CLAMD = address
        yield address


def kept(data=b"hello", name="说明.txt"):
    return keep(io.BytesIO(data), name=name, holder=ME, at=AT)


def test_until_it_is_clean_nobody_opens_it(clamd):
    one = kept(make.picture(), "照片.jpg")
    assert (one.state, one.may_open) == ("waiting", False)
    for ask in (open_original, lambda key: open_picture(key, small=True)):
        with pytest.raises(Refused) as refused:
            ask(one.id)
        assert refused.value.code == "attachment.waiting"
    assert scan(10, AT) == 1
    (now,) = held(ME)
    assert (now.state, now.state_label, now.may_open) == ("clean", "已查毒", True)
    assert open_original(one.id).stream.read() == make.picture()
    assert scan(10, AT) == 0


def test_a_virus_is_named_and_its_file_is_never_opened(clamd, settings):
    one, good = kept(EICAR), kept()
    assert scan(10, AT) == 2
    row = Attachment.objects.get(pk=one.id)
    assert (row.scan, row.found) == ("infected", "Eicar-Test-Signature")
    assert held(ME)[0].virus == "Eicar-Test-Signature"
    with pytest.raises(Refused) as refused:
        open_original(one.id)
    assert refused.value.code == "attachment.infected"
    open_original(good.id)
    settings.HUIYIN_CLAMD = ""
    with pytest.raises(Refused):
        open_original(one.id)


def test_while_the_scanner_is_away_files_are_taken_and_wait(settings):
    settings.HUIYIN_CLAMD = NOBODY
    one = kept()
    assert scan(10, AT) == 0
    with pytest.raises(Refused):
        open_original(one.id)
    with listening() as settings.HUIYIN_CLAMD:
        assert scan(10, AT) == 1
    assert open_original(one.id).stream.read() == b"hello"


def test_what_cannot_be_scanned_does_not_hold_up_the_others(clamd):
    big = kept(make.boxes(b"isom") + bytes(BIGGEST), "现场.mp4")
    small = kept()
    assert scan(10, AT) == 2
    states = dict(Attachment.objects.values_list("pk", "scan"))
    assert states == {big.id: "waiting", small.id: "clean"}
    assert scan(10, AT + timedelta(minutes=5)) == 0
    assert scan(10, AT + timedelta(minutes=11)) == 1


def test_without_a_scanner_files_are_open_and_marked(settings):
    settings.HUIYIN_CLAMD = ""
    one = kept()
    assert (one.state, one.state_label, one.may_open) == ("unscanned", "未经查毒", True)
    assert open_original(one.id).stream.read() == b"hello"
    assert scan(10, AT) == 0
    settings.HUIYIN_CLAMD = NOBODY
    with pytest.raises(Refused):
        open_original(one.id)
