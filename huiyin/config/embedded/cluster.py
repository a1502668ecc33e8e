"""One PostgreSQL cluster of our own in one folder."""

import hashlib
import json
import logging
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from huiyin.config.embedded import binaries, create, files, process
from huiyin.config.embedded.account import Account, account_for
from huiyin.config.embedded.conf import conf
from huiyin.kernel.errors import NotAllowed, Refused

log = logging.getLogger(__name__)

ROLE = "huiyin"
LONGEST_SOCKET_PATH = 100


@dataclass(frozen=True)
class Connection:
    """How to reach the database: by Unix socket where its path is short enough, else by 127.0.0.1."""

    host: str
    port: int
    user: str
    password: str
    dbname: str

    @property
    def url(self) -> str:
        """As a connection string of libpq."""
        return psycopg.conninfo.make_conninfo(**asdict(self))


class Cluster:
    """A cluster with its base folder, made on first use."""

    def __init__(self, base: Path) -> None:
        self.base = base.absolute()

    def ensure(self) -> Connection:
        """A server that answers: found, started or made. Safe to call from several processes at once."""
        self._make_base()
        with files.locked(self.base / "lock"):
            if not (self._data.exists() and self._secrets()):
                self._make()
            if not self._answers():
                self._start()
            return self._with_database()

    @contextmanager
    def in_use(self) -> Iterator[Connection]:
        """Use the server; the last user to leave stops it, unless `keep` was called."""
        self._make_base()
        with files.opened(self.base / "users") as users:
            files.share(users)
            try:
                yield self.ensure()
            finally:
                with files.locked(self.base / "lock"):
                    if files.is_last(users) and not self._kept.exists():
                        self._stop()

    def revive(self) -> bool:
        """Start the server again if it is gone; returns whether it was."""
        if process.postmaster(self._data) is not None:
            return False
        log.warning("内置数据库意外停止，正在恢复")
        self.ensure()
        return True

    def keep(self) -> Connection:
        """Start the server and let it run after its users have left, until `stop`."""
        connection = self.ensure()
        self._kept.touch()
        return connection

    def stop(self) -> bool:
        """Stop the server, or let its last user do so; returns whether it was stopped now."""
        if not self.base.exists():
            return True
        with files.locked(self.base / "lock"), files.opened(self.base / "users") as users:
            self._kept.unlink(missing_ok=True)
            unused = files.is_last(users)
            if unused:
                self._stop()
            return unused

    def status(self) -> dict[str, Any]:
        """What runs where, for people and machines."""
        made = self._data.exists()
        pid = process.postmaster(self._data) if made else None
        running = pid is not None and self._answers()
        port = self._secrets().get("port") if made else None
        return {"made": made, "running": running, "pid": pid, "port": port, "data": str(self._data)}

    def connection(self, dbname: str = ROLE) -> Connection | None:
        """How the running or last known server is reached; None before it was made."""
        known = self._secrets()
        if "port" not in known:
            return None
        host = str(self._sockets or "127.0.0.1")
        return Connection(host, known["port"], ROLE, known["password"], dbname)

    @property
    def _home(self) -> Path:
        # Root hands the cluster to an unprivileged account, which may be kept out of our folder.
        if os.geteuid() == 0 and not account_for(self.base / "data").can_reach(self.base):
            return binaries.SHARED / hashlib.sha256(str(self.base).encode()).hexdigest()[:12]
        return self.base

    @property
    def _data(self) -> Path:
        return self._home / "data"

    @property
    def _sockets(self) -> Path | None:
        folder = self._home / "run"
        return folder if len(str(folder).encode()) + 20 <= LONGEST_SOCKET_PATH else None

    @property
    def _kept(self) -> Path:
        return self.base / "kept"

    @property
    def _account(self) -> Account:
        return account_for(self._data)

    def _make_base(self) -> None:
        # Others may pass through (the server's account must), not look inside.
        self.base.mkdir(mode=0o711, parents=True, exist_ok=True)
        if not os.access(self.base, os.W_OK):
            raise NotAllowed(
                f"数据目录 {self.base} 属于另一个系统用户。请用建立它的用户运行，或用 HUIYIN_DATA_DIR 另选目录。",
                code="embedded.not_ours",
            )
        self._home.mkdir(mode=0o711, parents=True, exist_ok=True)

    def _secrets(self) -> dict[str, Any]:
        try:
            return dict(json.loads((self.base / "connection.json").read_text()))
        except FileNotFoundError:
            return {}

    def _remember(self, **news: Any) -> None:
        files.write_private(self.base / "connection.json", json.dumps(self._secrets() | news))

    def _make(self) -> None:
        if self._data.exists():
            raise Refused(
                f"{self._data} 里已有数据库，但缺少 {self.base / 'connection.json'}（其中有密码）。"
                "请从备份中恢复该文件，或把该数据库移走后重试。",
                code="embedded.no_secrets",
            )
        # Known before the cluster is there: a crash in between must not leave one that nobody can open.
        password = secrets.token_urlsafe(24)
        self._remember(superuser_password=password, password=secrets.token_urlsafe(24), database=False)
        account = self._account
        create.create(self._data, binaries.bin_folder(account), account, password)

    def _start(self) -> None:
        account = self._account
        programs = binaries.bin_folder(account)
        if process.postmaster(self._data) is None:
            self._prepare(account)
        process.start(self._data, programs, account, self._answers)

    def _prepare(self, account: Account) -> None:
        port = process.free_port(self._secrets().get("port"))
        if self._sockets:
            self._sockets.mkdir(mode=0o700, exist_ok=True)
            account.own(self._sockets)
        path = self._data / "huiyin.conf"
        path.write_text(conf(port, self._sockets))
        account.own(path)
        self._remember(port=port)

    def _stop(self) -> None:
        account = self._account
        process.stop(self._data, binaries.bin_folder(account), account)

    def _superuser(self) -> psycopg.Connection[Any]:
        known = self._secrets()
        return psycopg.connect(
            host=str(self._sockets or "127.0.0.1"),
            port=known.get("port", 1),
            user=create.SUPERUSER,
            password=known["superuser_password"],
            dbname="postgres",
            connect_timeout=5,
            autocommit=True,
        )

    def _answers(self) -> bool:
        if process.postmaster(self._data) is None:
            return False
        try:
            with self._superuser() as connection:
                return connection.execute("SELECT 1").fetchone() == (1,)
        except psycopg.OperationalError:
            return False

    def _with_database(self) -> Connection:
        known = self._secrets()
        if not known.get("database"):
            with self._superuser() as connection:
                _make_role_and_database(connection, known["password"])
            self._remember(database=True)
        found = self.connection()
        assert found is not None
        return found


def _make_role_and_database(connection: psycopg.Connection[Any], password: str) -> None:
    name = sql.Identifier(ROLE)
    if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
        connection.execute(
            sql.SQL("CREATE ROLE {} LOGIN CREATEDB PASSWORD {}").format(name, sql.Literal(password))
        )
    if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [ROLE]).fetchone():
        connection.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(name, name))
