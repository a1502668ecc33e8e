"""The command that proves what was handed in, and clears away what nobody used."""

import argparse
import io
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from huiyin.attachments.actions import keep
from huiyin.cli.commands import attachments
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 2, 9, 30, tzinfo=SHANGHAI)


def run(word):
    parser = argparse.ArgumentParser()
    attachments.add_arguments(parser)
    return attachments.run(parser.parse_args([word]))


def kept(settings, tmp_path: Path) -> Path:
    settings.HUIYIN_ATTACHMENTS_DIR = tmp_path
    keep(io.BytesIO(b"hello"), name="说明.txt", holder="me", at=AT)
    return next(path for path in tmp_path.rglob("*") if path.is_file())


def test_sound_files_are_told_so(settings, tmp_path):
    kept(settings, tmp_path)
    assert run("verify") == {
        "ok": True,
        "attachments": 1,
        "broken": 0,
        "first_broken": [],
        "exit_code": 0,
    }


def test_a_missing_file_is_named(settings, tmp_path):
    file = kept(settings, tmp_path)
    file.unlink()
    answer = run("verify")
    assert (answer["broken"], answer["exit_code"]) == (1, 1)
    assert answer["first_broken"][0]["reference"].replace("-", "") == file.name


def test_what_nobody_used_is_cleared_away(settings, tmp_path):
    kept(settings, tmp_path)
    with clock.frozen(AT + timedelta(hours=1)):
        assert run("tidy") == {"removed": 0}
    with clock.frozen(AT + timedelta(days=2)):
        assert run("tidy") == {"removed": 1}
    assert run("verify")["attachments"] == 0
