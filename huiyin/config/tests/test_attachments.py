"""What the operator says of attachments."""

from pathlib import Path

import pytest

from huiyin.config.attachments import folder, scanner
from huiyin.kernel.errors import Refused


def test_the_folder_lies_in_the_data_folder_unless_another_is_named():
    assert folder(Path("/data"), {}) == Path("/data/attachments")
    assert folder(Path("/data"), {"HUIYIN_ATTACHMENTS_DIR": "/big/disk"}) == Path("/big/disk")


@pytest.mark.parametrize("said", ["", "127.0.0.1:3310", "clamd:3310", "[::1]:3310", "/run/clamav/clamd.ctl"])
def test_a_scanner_is_an_address_or_a_socket(said):
    assert scanner({"HUIYIN_CLAMD": said}) == said


@pytest.mark.parametrize("said", ["yes", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:99999", "run/clamd.ctl"])
def test_what_is_neither_is_named(said):
    with pytest.raises(Refused) as refused:
        scanner({"HUIYIN_CLAMD": said})
    assert refused.value.field == "HUIYIN_CLAMD"
