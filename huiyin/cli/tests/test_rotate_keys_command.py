"""The command that brings personal data under the active key."""

import argparse
import base64
import io
from datetime import datetime

import pytest

from huiyin.attachments import factories as make
from huiyin.attachments import queries as queries_of_files
from huiyin.attachments.actions import keep
from huiyin.cli.commands import rotate_keys
from huiyin.kernel.clock import SHANGHAI
from huiyin.people import queries
from huiyin.people.factories import petitioner

AT = datetime(2026, 11, 2, 9, 30, tzinfo=SHANGHAI)
KEYS = {name: base64.b64encode(sign * 32).decode() for name, sign in (("k1", b"1"), ("k2", b"2"))}
RING = {"active": "k1", "keys": KEYS, "index": base64.b64encode(b"i" * 32).decode()}


@pytest.mark.django_db
def test_all_rows_are_brought_over_in_batches(settings):
    """R31."""
    settings.HUIYIN_FIELD_KEYS = RING
    ids = [petitioner(n) for n in range(5)]
    before = queries.masked(ids)
    settings.HUIYIN_FIELD_KEYS = RING | {"active": "k2"}
    parser = argparse.ArgumentParser()
    rotate_keys.add_arguments(parser)
    assert rotate_keys.run(parser.parse_args(["--batch", "2"])) == {"rows": 5, "files": 0}
    settings.HUIYIN_FIELD_KEYS = RING | {"active": "k2", "keys": {"k2": KEYS["k2"]}}
    assert queries.masked(ids) == before


@pytest.mark.django_db
def test_attachments_are_brought_over_too(settings, tmp_path):
    settings.HUIYIN_FIELD_KEYS, settings.HUIYIN_ATTACHMENTS_DIR = RING, tmp_path
    data = bytes(range(256)) * 8000
    head = make.boxes(b"isom")
    kept = keep(io.BytesIO(head + data), name="现场.mp4", holder="me", at=AT)
    photograph = keep(io.BytesIO(make.picture()), name="照片.jpg", holder="me", at=AT)
    queries_of_files.open_picture(photograph.id, small=True)
    settings.HUIYIN_FIELD_KEYS = RING | {"active": "k2"}
    parser = argparse.ArgumentParser()
    rotate_keys.add_arguments(parser)
    assert rotate_keys.run(parser.parse_args([])) == {"rows": 0, "files": 2}
    assert rotate_keys.run(parser.parse_args([])) == {"rows": 0, "files": 0}
    settings.HUIYIN_FIELD_KEYS = RING | {"active": "k2", "keys": {"k2": KEYS["k2"]}}
    opened = queries_of_files.open_original(kept.id)
    assert (opened.name, opened.stream.read()) == ("现场.mp4", head + data)
    assert queries_of_files.open_picture(photograph.id, small=True).stream.read()
    assert [one.why for one in queries_of_files.verify()] == ["", ""]
