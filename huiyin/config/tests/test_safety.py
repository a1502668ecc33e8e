"""R2: start-up refuses unsafe settings, each with its reason. Twelve bad settings and eight bad servers."""

from types import SimpleNamespace
from typing import Any

import psycopg
import pytest
from django.conf import settings as installed
from django.db import connections

from huiyin.config import safety
from huiyin.config.environment import Mode
from huiyin.config.safety.database_rules import database_problems
from huiyin.config.safety.settings_rules import RULES, settings_problems
from huiyin.kernel.errors import Refused

GOOD: dict[str, Any] = {
    "HUIYIN_MODE": Mode.PRODUCTION,
    "DEBUG": False,
    "SECRET_KEY": "kJ3n-2mVq8_zX7bN4cL0pR6tY1uW9eS5dF-gHjKlQwErTyUiOpAs",
    "HUIYIN_FIELD_KEYS": {"active": "k1"},
    "HUIYIN_CITY_CODE": "3799",
    "HUIYIN_CITY_NAME": "江城市",
    "HUIYIN_OFFICE_NAME": "江城市信访局",
    "ALLOWED_HOSTS": ["xinfang.example.cn"],
    "SECURE_HSTS_SECONDS": 31_536_000,
    "SECURE_SSL_REDIRECT": True,
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "CSRF_COOKIE_SECURE": True,
    "CONTENT_SECURITY_POLICY": installed.CONTENT_SECURITY_POLICY,
    "DATABASES": {"default": {"ENGINE": "django.db.backends.postgresql"}},
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.Argon2PasswordHasher"],
    "HUIYIN_ATTACHMENTS_DIR": "/tmp/attachments",
    "HUIYIN_CLAMD": "127.0.0.1:3310",
}

OPEN_CSP = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'", "'unsafe-inline'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

BAD = [
    ("debug", {"DEBUG": True}),
    ("attachments.folder", {"HUIYIN_ATTACHMENTS_DIR": "/dev/null/attachments"}),
    ("secret_key.missing", {"SECRET_KEY": ""}),
    ("secret_key.weak", {"SECRET_KEY": "django-insecure-" + GOOD["SECRET_KEY"]}),
    ("secret_key.weak", {"SECRET_KEY": "short"}),
    ("secret_key.weak", {"SECRET_KEY": "a" * 60}),
    ("field_keys.missing", {"HUIYIN_FIELD_KEYS": {}}),
    ("city_code.missing", {"HUIYIN_CITY_CODE": ""}),
    ("names.missing", {"HUIYIN_OFFICE_NAME": ""}),
    ("hosts", {"ALLOWED_HOSTS": ["*"]}),
    ("hosts", {"ALLOWED_HOSTS": []}),
    ("hsts", {"SECURE_HSTS_SECONDS": 0}),
    ("tls", {"SECURE_SSL_REDIRECT": False}),
    ("cookies", {"SESSION_COOKIE_SECURE": False}),
    ("csp", {"CONTENT_SECURITY_POLICY": None}),
    ("csp", {"CONTENT_SECURITY_POLICY": OPEN_CSP}),
    ("engine", {"DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3"}}}),
    ("passwords", {"PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"]}),
]


def test_good_settings_pass():
    assert list(settings_problems(SimpleNamespace(**GOOD))) == []


def test_each_rule_has_a_bad_example():
    assert {code for code, _ in BAD} == {code for code, *_ in RULES}
    assert len(RULES) >= 12


@pytest.mark.parametrize(("code", "change"), BAD)
def test_each_bad_setting_is_refused_with_its_reason(code, change):
    with pytest.raises(Refused) as refused:
        safety.enforce(SimpleNamespace(**GOOD | change))
    (problem,) = settings_problems(SimpleNamespace(**GOOD | change))
    assert problem.code == code
    assert problem.sentence in refused.value.message


def test_demo_needs_no_tls_but_keeps_the_rest():
    demo = GOOD | {"HUIYIN_MODE": Mode.DEMO, "SECURE_HSTS_SECONDS": 0, "SECURE_SSL_REDIRECT": False}
    assert list(settings_problems(SimpleNamespace(**demo))) == []
    assert [problem.code for problem in settings_problems(SimpleNamespace(**demo | {"DEBUG": True}))] == [
        "debug"
    ]


def test_without_a_scanner_production_is_advised_and_starts():
    unscanned = SimpleNamespace(**GOOD | {"HUIYIN_CLAMD": ""})
    assert list(settings_problems(unscanned)) == []
    assert [one.code for one in safety.warnings(unscanned)] == ["attachments.unscanned"]
    assert safety.warnings(SimpleNamespace(**GOOD)) == ()
    unscanned.HUIYIN_MODE = Mode.DEMO
    assert safety.warnings(unscanned) == ()


def codes(**changes: str) -> list[str]:
    """What is wrong with the server behind our connection, with some of its settings changed."""
    alias = connections["default"].copy()
    alias.settings_dict = alias.settings_dict | changes
    try:
        return [problem.code for problem in database_problems(alias)]
    finally:
        alias.close()


def test_this_server_is_safe(db):
    assert codes() == []


def test_lost_commits_are_refused(db):
    options = connections["default"].settings_dict["OPTIONS"]
    assert codes(OPTIONS=options | {"options": "-c synchronous_commit=off"}) == [
        "database.synchronous_commit"
    ]


def test_a_server_that_does_not_answer_is_named(db):
    assert codes(PORT="1", HOST="127.0.0.1") == ["database.unreachable"]


@pytest.fixture(scope="module")
def careless(careless_server):
    """A connection to a server that somebody set up carelessly, as its superuser."""
    with psycopg.connect(careless_server.superuser_url, autocommit=True) as connection:
        yield connection, careless_server


def problems_of(server, dbname: str = "postgres") -> list[str]:
    return codes(
        NAME=dbname, HOST=server.host, PORT=str(server.port), USER="postgres", PASSWORD=server.password
    )


def test_a_careless_server_is_refused_for_each_carelessness(db, careless):
    """fsync, full_page_writes, checksums, locale C, encoding, superuser."""
    connection, server = careless
    found = problems_of(server)
    assert found == ["database.data_checksums", "database.locale", "database.superuser"]
    for name in ("fsync", "full_page_writes"):
        connection.execute(f"ALTER SYSTEM SET {name} = off")
        connection.execute("SELECT pg_reload_conf()")
        server.wait_for(connection, name, "off")
        assert problems_of(server) == [f"database.{name}", *found]
        connection.execute(f"ALTER SYSTEM RESET {name}")
        connection.execute("SELECT pg_reload_conf()")
        server.wait_for(connection, name, "on")
    connection.execute("CREATE DATABASE latin ENCODING 'SQL_ASCII' TEMPLATE template0")
    assert "database.encoding" in problems_of(server, "latin")
