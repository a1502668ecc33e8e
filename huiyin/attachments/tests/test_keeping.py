"""Keeping files whole and in pieces: byte for byte, for their holder alone, and never half."""

import errno
import io
import os
from datetime import datetime, timedelta

import pytest
from django.db import DatabaseError, transaction
from PIL import Image

from huiyin.attachments import factories as make
from huiyin.attachments import store
from huiyin.attachments.actions import Handed, append, begin, drop, keep, take
from huiyin.attachments.models import Attachment, Upload
from huiyin.attachments.queries import held, kept, open_original, open_picture, progress
from huiyin.attachments.tests.test_contents import GOOD
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Conflict, NotFound, Refused, TooMany

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 9, 30, tzinfo=SHANGHAI)
ME, OTHER = "draft:one", "draft:two"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.HUIYIN_ATTACHMENTS_DIR = tmp_path / "attachments"
    return tmp_path / "attachments"


def kept_one(name="照片.jpg", data=None, holder=ME, at=AT):
    return keep(io.BytesIO(data or GOOD[name]), name=name, holder=holder, at=at)


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("name", GOOD)
def test_a_file_comes_out_as_it_went_in(name):
    one = kept_one(name)
    opened = open_original(one.id)
    assert opened.stream.read() == GOOD[name]
    assert (opened.name, opened.size) == (name, len(GOOD[name]))
    assert held(ME) == (one,)
    assert kept([one.id]) == {one.id: one}


def test_a_file_of_several_pieces_comes_out_as_it_went_in():
    data = make.boxes(b"isom") + os.urandom(3 * store.PIECE + 17)
    one = kept_one("现场.mp4", data)
    assert open_original(one.id).stream.read() == data
    assert one.shown_size == "3.0MB"


def test_nothing_lies_open_on_the_disk(folder):
    data = "举报人的姓名".encode() * 100
    kept_one("姓名.txt", data)
    (file,) = files(folder)
    assert "姓名".encode() not in file.read_bytes()
    assert "姓名" not in file.name
    assert "姓名".encode() not in bytes(Attachment.objects.get().name)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_pieces_come_in_order_and_are_looked_into_at_the_end():
    data = make.picture(width=2000, height=1500, quality=100)
    reference = begin(name="照片.jpg", size=len(data), holder=ME, at=AT)
    size = len(data) // 3
    for start in range(0, len(data), size):
        assert progress(reference, holder=ME).offset == start
        done = append(
            reference, offset=start, stream=io.BytesIO(data[start : start + size]), holder=ME, at=AT
        )
    assert done.kept is not None
    assert progress(reference, holder=ME).kept == done.kept
    assert open_original(done.kept.id).stream.read() == data


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_broken_link_goes_on_where_it_was(share):
    data = make.boxes(b"isom") + os.urandom(200_000)
    reference = begin(name="现场.mp4", size=len(data), holder=ME, at=AT)
    cut = int(len(data) * share)
    append(reference, offset=0, stream=io.BytesIO(data[:cut]), holder=ME, at=AT)
    with pytest.raises(Conflict) as conflict:
        append(reference, offset=cut + 1, stream=io.BytesIO(data[cut + 1 :]), holder=ME, at=AT)
    assert (conflict.value.code, conflict.value.where) == ("upload.offset", str(cut))
    done = append(reference, offset=cut, stream=io.BytesIO(data[cut:]), holder=ME, at=AT)
    assert open_original(done.kept.id).stream.read() == data


def test_what_a_broken_write_left_is_cut_off():
    data = make.boxes(b"isom")
    reference = begin(name="现场.mp4", size=len(data), holder=ME, at=AT)
    append(reference, offset=0, stream=io.BytesIO(data[:100]), holder=ME, at=AT)
    row = Upload.objects.get()
    with store.path_of(row.reference).open("ab") as file:
        file.write(b"half a frame")
    done = append(reference, offset=100, stream=io.BytesIO(data[100:]), holder=ME, at=AT)
    assert open_original(done.kept.id).stream.read() == data


def test_a_piece_too_long_is_refused():
    reference = begin(name="说明.txt", size=3, holder=ME, at=AT)
    with pytest.raises(Refused) as refused:
        append(reference, offset=0, stream=io.BytesIO(b"1234"), holder=ME, at=AT)
    assert refused.value.code == "upload.too_long"
    assert progress(reference, holder=ME).offset == 0


def test_a_bad_file_that_came_in_pieces_is_dropped(folder, django_capture_on_commit_callbacks):
    reference = begin(name="照片.jpg", size=4, holder=ME, at=AT)
    with django_capture_on_commit_callbacks(execute=True), pytest.raises(Refused) as refused:
        append(reference, offset=0, stream=io.BytesIO(b"MZ\x90\x00"), holder=ME, at=AT)
    assert refused.value.code == "attachment.content"
    assert (files(folder), held(ME), Attachment.objects.count()) == ([], (), 0)
    with pytest.raises(NotFound):
        progress(reference, holder=ME)


def test_only_the_holder_sees_goes_on_and_drops(django_capture_on_commit_callbacks, folder):
    one = kept_one()
    assert held(OTHER) == ()
    for ask in (
        lambda: progress(one.reference, holder=OTHER),
        lambda: append(one.reference, offset=0, stream=io.BytesIO(b""), holder=OTHER, at=AT),
        lambda: drop(one.reference, holder=OTHER),
        lambda: drop("nonsense", holder=ME),
    ):
        with pytest.raises(NotFound):
            ask()
    with django_capture_on_commit_callbacks(execute=True):
        drop(one.reference, holder=ME)
    assert (held(ME), files(folder), Attachment.objects.count()) == ((), [], 0)


def test_used_once_and_by_the_holder_only():
    one, two = kept_one(), kept_one("说明.txt")
    for wrong in (Handed(OTHER, (one.reference,)), Handed(ME, (one.reference, one.reference[::-1]))):
        with pytest.raises((Refused, NotFound)), transaction.atomic():
            take(wrong, at=AT)
    taken = take(Handed(ME, (two.reference, one.reference)), at=AT)
    assert [each.id for each in taken] == [two.id, one.id]
    assert taken[0].digest == two.digest
    assert held(ME) == ()
    with pytest.raises(Refused) as refused:
        take(Handed(ME, (one.reference,)), at=AT)
    assert refused.value.code == "attachment.unknown"


def test_an_unfinished_upload_cannot_be_used():
    reference = begin(name="说明.txt", size=10, holder=ME, at=AT)
    with pytest.raises(Refused):
        take(Handed(ME, (reference,)), at=AT)


def test_ten_wait_and_thirty_come_in_an_hour():
    for _ in range(10):
        last = kept_one("说明.txt")
    with pytest.raises(Refused) as refused:
        kept_one("说明.txt")
    assert refused.value.code == "attachment.too_many"
    for _ in range(20):
        drop(last.reference, holder=ME)
        last = kept_one("说明.txt")
    drop(last.reference, holder=ME)
    with pytest.raises(TooMany) as paused:
        begin(name="说明.txt", size=3, holder=ME, at=AT)
    assert (paused.value.code, paused.value.seconds) == ("attachment.hour", 3601)
    assert kept_one("说明.txt", holder=OTHER)
    assert kept_one("说明.txt", at=AT + timedelta(hours=1, seconds=1))


@pytest.mark.parametrize("size", [0, 20 * 1024 * 1024 + 1])
def test_empty_and_too_big_are_refused(size, folder):
    with pytest.raises(Refused):
        begin(name="现场.mp4", size=size, holder=ME, at=AT)
    with pytest.raises(Refused):
        keep(io.BytesIO(bytes(size)), name="现场.mp4", holder=ME, at=AT)
    assert files(folder) == []


def test_the_biggest_is_kept():
    head = make.boxes(b"isom")
    data = head + bytes(20 * 1024 * 1024 - len(head))
    one = keep(io.BytesIO(data), name="现场.mp4", holder=ME, at=AT)
    assert one.size == len(data)


def test_a_full_disk_refuses_and_leaves_nothing(monkeypatch, folder):
    monkeypatch.setattr(store.os, "write", _full)
    with pytest.raises(store.NoRoom) as refused:
        kept_one()
    assert (refused.value.code, refused.value.status) == ("attachment.storage", 507)
    assert "文字不受影响" in refused.value.message
    assert (files(folder), Attachment.objects.count(), Upload.objects.count()) == ([], 0, 0)


def test_a_disk_full_for_a_while_goes_on_where_it_was(monkeypatch):
    data = make.boxes(b"isom")
    reference = begin(name="现场.mp4", size=len(data), holder=ME, at=AT)
    append(reference, offset=0, stream=io.BytesIO(data[:500]), holder=ME, at=AT)
    with monkeypatch.context() as patch, pytest.raises(store.NoRoom):
        patch.setattr(store.os, "write", _full)
        append(reference, offset=500, stream=io.BytesIO(data[500:]), holder=ME, at=AT)
    assert progress(reference, holder=ME).offset == 500
    done = append(reference, offset=500, stream=io.BytesIO(data[500:]), holder=ME, at=AT)
    assert open_original(done.kept.id).stream.read() == data


def _full(descriptor, data):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_working_copies_say_nothing_of_places_and_devices():
    one = kept_one("IMG_0001.JPEG")
    original = open_original(one.id).stream.read()
    assert b"Invented Telephone" in original
    for small, side in ((True, 320), (False, 640)):
        opened = open_picture(one.id, small=small)
        data = opened.stream.read()
        assert (opened.name, opened.media_type, opened.size) == ("IMG_0001.jpg", "image/jpeg", len(data))
        assert b"Invented Telephone" not in data
        with Image.open(io.BytesIO(data)) as image:
            assert not image.getexif()
            assert image.height == side
            assert image.width < image.height
    assert open_picture(one.id, small=True).stream.read() == open_picture(one.id, small=True).stream.read()


@pytest.mark.parametrize("name", ["截图.png", "透明.webp", "苹果手机.heic"])
def test_pictures_of_each_kind_have_a_working_copy(name):
    opened = open_picture(kept_one(name).id, small=True)
    with Image.open(opened.stream) as image:
        assert image.format == "JPEG"


def test_what_is_no_picture_has_none():
    with pytest.raises(Refused):
        open_picture(kept_one("合同.pdf").id, small=True)


def test_a_file_changed_on_the_disk_is_not_given_out():
    one = kept_one()
    path = store.path_of(Attachment.objects.get().reference)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(store.Broken):
        open_original(one.id)


def test_a_file_put_in_anothers_place_is_not_given_out():
    one, two = kept_one("说明.txt"), kept_one("说明.txt")
    rows = {row.pk: row.reference for row in Attachment.objects.all()}
    store.path_of(rows[one.id]).write_bytes(store.path_of(rows[two.id]).read_bytes())
    with pytest.raises(store.Broken):
        open_original(one.id)


def test_a_missing_file_is_told():
    one = kept_one()
    store.remove(Attachment.objects.get().reference)
    with pytest.raises(NotFound) as missing:
        open_original(one.id)
    assert missing.value.code == "attachment.missing"


def test_the_database_keeps_what_was_said_of_a_file():
    kept_one()
    with pytest.raises(DatabaseError), transaction.atomic():
        Attachment.objects.update(digest=bytes(32))
    Attachment.objects.update(scan="clean")
