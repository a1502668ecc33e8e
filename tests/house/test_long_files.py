"""The list of long test files names files that are there."""

from pathlib import Path

from conftest import LONG_FILES

HOUSE = Path(__file__).resolve().parents[2]


def test_every_long_file_exists():
    assert [name for name in LONG_FILES if not (HOUSE / name).is_file()] == []
    assert len(set(LONG_FILES)) == len(LONG_FILES)
