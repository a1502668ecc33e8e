"""What the measurements stand on: a cluster of their own, a database each, a process each."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from huiyin.config.embedded import Cluster, Connection

FOLDER = Path(os.environ.get("HUIYIN_DATA_DIR") or ".huiyin/bench").absolute()


@dataclass(frozen=True)
class Ground:
    """One database of the measurements."""

    connection: Connection

    @property
    def environment(self) -> dict[str, str]:
        """How a process of the platform finds it."""
        given = {"HUIYIN_MODE": "demo", "HUIYIN_DATA_DIR": str(FOLDER), "PYTHONUNBUFFERED": "1"}
        given |= {
            "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
        }
        return os.environ | given | {"HUIYIN_DATABASE_URL": self.connection.url}

    def step(self, module: str, *words: object) -> dict[str, Any]:
        """Run a module in a process of its own; its last line is its answer."""
        command = [sys.executable, "-m", f"bench.{module}", *map(str, words)]
        done = subprocess.run(  # noqa: S603 - our own module
            command, env=self.environment, stdout=subprocess.PIPE, check=True, text=True
        )
        answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return answer


@contextmanager
def cluster() -> Iterator[Connection]:
    """The server, stopped again when nobody else uses it."""
    with Cluster(FOLDER / "postgres").in_use() as connection:
        yield connection


def database(connection: Connection, name: str, *, anew: bool) -> Ground:
    """A database by name, made where it is missing or wanted `anew`."""
    with psycopg.connect(connection.url, autocommit=True) as server:
        if anew:
            server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return Ground(replace(connection, dbname=name))


def copied(connection: Connection, original: Ground, name: str) -> Ground:
    """A database by name, made anew like another, to which nobody is connected now."""
    drop(connection, name)
    with psycopg.connect(connection.url, autocommit=True) as server:
        like = sql.Identifier(original.connection.dbname)
        server.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(sql.Identifier(name), like)
        )
    return Ground(replace(connection, dbname=name))


def drop(connection: Connection, name: str) -> None:
    """Remove a database of the measurements."""
    with psycopg.connect(connection.url, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
