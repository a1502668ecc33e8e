"""A PostgreSQL set up as somebody in a hurry would: no checksums, locale C, used as superuser."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from huiyin.config.embedded import binaries, process
from huiyin.config.embedded.account import account_for


@dataclass(frozen=True)
class CarelessServer:
    """How the careless server is reached."""

    host: str
    port: int
    password: str

    @property
    def superuser_url(self) -> str:
        return f"host={self.host} port={self.port} user=postgres password={self.password} dbname=postgres"

    def wait_for(self, connection: psycopg.Connection, name: str, value: str) -> None:
        """Until a reloaded setting is in force."""
        deadline = time.monotonic() + 10
        while connection.execute(f"SHOW {name}").fetchone() != (value,):
            assert time.monotonic() < deadline
            time.sleep(0.02)


@pytest.fixture(scope="module")
def careless_server() -> Iterator[CarelessServer]:
    """Started for one module, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="huiyin-"))
    account = account_for(folder / "data")
    account.own(folder)
    programs = binaries.bin_folder(account)
    server = CarelessServer("127.0.0.1", process.free_port(None), "careless")
    (folder / "password").write_text(server.password)
    account.own(folder / "password")
    data = folder / "data"
    initdb = [
        str(programs / "initdb"),
        "-D",
        str(data),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--locale=C",
    ]
    made = account.run([*initdb, "-E", "UTF8", "--no-data-checksums", f"--pwfile={folder / 'password'}"])
    assert made.returncode == 0, made.stdout
    with (data / "postgresql.conf").open("a") as conf:
        conf.write(f"\nport = {server.port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\n")
    process.start(data, programs, account, lambda: answers(server))
    yield server
    process.stop(data, programs, account)
    shutil.rmtree(folder)


def answers(server: CarelessServer) -> bool:
    try:
        with psycopg.connect(server.superuser_url, connect_timeout=2):
            return True
    except psycopg.OperationalError:
        return False
