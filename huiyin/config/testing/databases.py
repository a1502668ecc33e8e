"""Test databases: a template per state of the migrations, a copy per process."""

import hashlib
import os
from importlib.metadata import version
from pathlib import Path
from time import sleep
from typing import Any

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from huiyin.config.embedded.process import is_alive

PACKAGE = Path(__file__).resolve().parents[2]
TEMPLATES_KEPT = 4
LOCK = 7_310_442
DROP_ATTEMPTS = 50


class Databases:
    """The template and this process's copy of it, on one server."""

    def __init__(self, url: str) -> None:
        self.server = url
        self.copy = f"huiyin_test_{os.getpid()}"
        self.template = f"huiyin_template_{_fingerprint()}"
        given = conninfo_to_dict(url)
        self.alias = connections["default"]
        self.alias.settings_dict |= {
            "HOST": str(given.get("host", "")),
            "PORT": str(given.get("port", "")),
            "USER": str(given.get("user", "")),
            "PASSWORD": str(given.get("password", "")),
        }

    def prepare(self, *, anew: bool) -> None:
        """Have the template and a fresh copy, and point Django at the copy."""
        with self._server() as server:
            server.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            self._tidy_up(server)
            if anew:
                _drop(server, self.template)
            if self.template not in _names(server, "huiyin_template_%"):
                self._build(server)
        self.renew()

    def renew(self) -> None:
        """Replace the copy by a fresh one."""
        connections.close_all()
        with self._server() as server:
            _drop(server, self.copy)
            _create(server, self.copy, self.template)
        self._point_at(self.copy)

    def drop(self) -> None:
        """Remove the copy."""
        connections.close_all()
        with self._server() as server:
            _drop(server, self.copy)

    def _build(self, server: psycopg.Connection[Any]) -> None:
        unfinished = f"{self.template}_new"
        _drop(server, unfinished)
        _create(server, unfinished, "template1")
        self._point_at(unfinished)
        call_command("migrate", verbosity=0, interactive=False)
        connections.close_all()
        server.execute(
            sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                *map(sql.Identifier, (unfinished, self.template))
            )
        )

    def _tidy_up(self, server: psycopg.Connection[Any]) -> None:
        for name in _names(server, "huiyin_test_%"):
            if not is_alive(int(name.rpartition("_")[2])):
                _drop(server, name)
        for name in _names(server, "huiyin_template_%")[:-TEMPLATES_KEPT]:
            if name != self.template:
                _drop(server, name)

    def _point_at(self, name: str) -> None:
        self.alias.close()
        self.alias.settings_dict["NAME"] = name

    def _server(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.server, autocommit=True, connect_timeout=10)


def _fingerprint() -> str:
    made_of = [version("django"), version("procrastinate"), *settings.INSTALLED_APPS]
    digest = hashlib.sha256(" ".join(made_of).encode())
    tracked = [*PACKAGE.glob("*/migrations/*.py"), *PACKAGE.glob("*/data/**/*"), *PACKAGE.glob("*/*.json")]
    for path in sorted(path for path in tracked if path.is_file()):
        digest.update(str(path.relative_to(PACKAGE)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _names(server: psycopg.Connection[Any], like: str) -> list[str]:
    rows = server.execute("SELECT datname FROM pg_database WHERE datname LIKE %s ORDER BY oid", [like])
    return [name for (name,) in rows]


def _drop(server: psycopg.Connection[Any], name: str) -> None:
    """Drop a database. While the server vacuums it, our role may not break in: then it is soon free."""
    for _attempt in range(DROP_ATTEMPTS):
        try:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        except psycopg.errors.InsufficientPrivilege:
            sleep(0.2)
        else:
            return


def _create(server: psycopg.Connection[Any], name: str, template: str) -> None:
    server.execute(
        sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
    )
