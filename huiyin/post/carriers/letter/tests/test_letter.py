"""Letters as files."""

import json
import stat

import pytest

from huiyin.people.actions import Contact
from huiyin.post.carriers.letter.carrier import CARRIER
from huiyin.post.carriers.protocol import Envelope, Fate, TryAgain
from huiyin.post.factories import AT

CONTACT = Contact(name="张三", address="江城市青江区和平路18号")


def envelope(doubtful=False):
    return Envelope(key="m1", title="受理", text="已受理。", contact=CONTACT, at=AT, doubtful=doubtful)


@pytest.fixture
def folder(settings, tmp_path):
    settings.HUIYIN_LETTERS_DIR = tmp_path / "letters"
    return tmp_path / "letters"


def test_one_file_for_each_key(folder):
    CARRIER.send(envelope())
    CARRIER.send(envelope())
    (path,) = folder.iterdir()
    letter = json.loads(path.read_text())
    assert (letter["to"], letter["address"], letter["date"]) == ("张三", CONTACT.address, "2026-03-20")
    assert CARRIER.ask("m1") is Fate.TAKEN


def test_nobody_else_on_the_machine_may_read_it(folder):
    CARRIER.send(envelope())
    (path,) = folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "张三" not in path.name


def test_once_taken_away_nobody_can_tell(folder):
    """R5: then a repeat is marked."""
    CARRIER.send(envelope())
    for path in folder.iterdir():
        path.unlink()
    assert CARRIER.ask("m1") is Fate.UNKNOWN
    assert not CARRIER.honours_keys()
    CARRIER.send(envelope(doubtful=True))
    assert "可能重复" in next(folder.iterdir()).read_text()


def test_a_folder_that_cannot_be_written(settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.HUIYIN_LETTERS_DIR = tmp_path / "file" / "letters"
    with pytest.raises(TryAgain):
        CARRIER.send(envelope())


def test_without_a_folder_it_is_not_in_use(settings):
    settings.HUIYIN_LETTERS_DIR = ""
    assert not CARRIER.ready()
    with pytest.raises(TryAgain):
        CARRIER.send(envelope())
    assert CARRIER.ask("m1") is Fate.UNKNOWN
