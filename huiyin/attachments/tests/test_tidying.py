"""What nobody used goes after a day; what is used stays, and can be proved (R6)."""

import io
import os
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments import store
from huiyin.attachments.actions import Handed, begin, drop, keep, take, tidy
from huiyin.attachments.models import Attachment, Upload
from huiyin.attachments.queries import open_original, open_picture, verify
from huiyin.kernel.clock import SHANGHAI

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 9, 30, tzinfo=SHANGHAI)
DAY = timedelta(days=1, minutes=1)
ME = "draft"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.HUIYIN_ATTACHMENTS_DIR = tmp_path
    return tmp_path


def kept(name="说明.txt", data=b"hello"):
    return keep(io.BytesIO(data), name=name, holder=ME, at=AT)


def files(folder):
    return {path.name.partition(".")[0] for path in folder.rglob("*") if path.is_file()}


def aged(path, at):
    os.utime(path, (at.timestamp(), at.timestamp()))


def test_what_nobody_used_goes_after_a_day(folder, django_capture_on_commit_callbacks):
    used, unused = kept(), kept()
    begin(name="现场.mp4", size=1000, holder=ME, at=AT)
    take(Handed(ME, (used.reference,)), at=AT)
    assert tidy(AT + timedelta(hours=23)) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert tidy(AT + DAY) == 3
    assert list(Attachment.objects.values_list("pk", flat=True)) == [used.id]
    assert not Upload.objects.exists()
    assert files(folder) == {used.reference.replace("-", "")}
    assert unused.id != used.id
    assert open_original(used.id).stream.read() == b"hello"


def test_dropped_ones_leave_no_row_behind():
    drop(kept().reference, holder=ME)
    assert tidy(AT + DAY) == 1
    assert not Upload.objects.exists()


def test_files_that_no_row_knows_go_and_others_stay(folder):
    one = kept("照片.jpg", make.picture())
    take(Handed(ME, (one.reference,)), at=AT)
    open_picture(one.id, small=True)
    stray = uuid4()
    store.write(stray, b"half")
    fresh = uuid4()
    store.write(fresh, b"just now")
    for path in folder.rglob("*"):
        if path.is_file():
            aged(path, AT if fresh.hex not in path.name else AT + DAY)
    assert tidy(AT + timedelta(hours=25)) == 2  # the row of the used upload, and the stray
    assert files(folder) == {one.reference.replace("-", ""), fresh.hex}
    assert open_picture(one.id, small=True).stream.read()


def test_every_file_is_proved():
    for name in ("一.txt", "二.txt", "三.txt", "四.txt"):
        kept(name)
    assert [one.why for one in verify()] == ["", "", "", ""]
    one, two, three, _four = Attachment.objects.order_by("id")
    store.remove(one.reference)
    store.path_of(two.reference).write_bytes(store.path_of(three.reference).read_bytes())
    store.write(three.reference, b"HELLO")
    assert [bool(each.why) for each in verify()] == [True, True, True, False]
    assert len({each.why for each in verify()}) == 4
