"""The command that brings personal data under the active key."""

import argparse
import base64

import pytest

from huiyin.cli.commands import rotate_keys
from huiyin.people import queries
from huiyin.people.factories import petitioner

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
    assert rotate_keys.run(parser.parse_args(["--batch", "2"])) == {"rows": 5}
    settings.HUIYIN_FIELD_KEYS = RING | {"active": "k2", "keys": {"k2": KEYS["k2"]}}
    assert queries.masked(ids) == before
