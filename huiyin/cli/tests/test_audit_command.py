"""The command that proves the record."""

import argparse

import pytest
from django.db import connection

from huiyin.audit.factories import chain
from huiyin.cli.commands import audit
from huiyin.kernel.errors import NotFound

pytestmark = pytest.mark.django_db


def run(*words):
    parser = argparse.ArgumentParser()
    audit.add_arguments(parser)
    return audit.run(parser.parse_args(words))


def test_a_sound_record_is_told_so():
    chain(rows=4)
    assert run("verify") == {
        "ok": True,
        "rows": 4,
        "chains": 1,
        "bad_chains": 0,
        "first_bad": None,
        "exit_code": 0,
    }


def test_a_chain_that_does_not_exist_is_not_called_sound():
    """R9: a chain removed as a whole."""
    with pytest.raises(NotFound):
        run("verify", "--chain", "matter:1")


def test_the_first_bad_row_is_named():
    """R9."""
    chain(rows=4)
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditrow DISABLE TRIGGER USER")
        cursor.execute("UPDATE audit_auditrow SET seat_id = 12 WHERE seq = 3")
        cursor.execute("ALTER TABLE audit_auditrow ENABLE TRIGGER USER")
    found = run("verify", "--chain", "matter:1")
    assert (found["exit_code"], found["first_bad"]["chain"], found["first_bad"]["seq"]) == (1, "matter:1", 3)
