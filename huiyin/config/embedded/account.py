"""Which system account runs the server: ours, or an unprivileged one when we are root (PostgreSQL refuses root)."""

import os
import pwd
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CANDIDATES = ("huiyin", "postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """A system account; `other` says that it is not the one that we run as."""

    uid: int
    gid: int
    other: bool

    def run(self, command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        """Run a command as this account, without our environment's language and libpq settings."""
        if self.other:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.STDOUT)
        return subprocess.run(  # noqa: S603 - our own commands, no shell
            command,
            text=True,
            errors="replace",
            check=False,
            stdin=subprocess.DEVNULL,
            cwd="/",
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
            start_new_session=True,
            **options,
        )

    def can_reach(self, path: Path) -> bool:
        """Whether this account may enter the nearest existing folder of a path."""
        while not path.exists():
            path = path.parent
        folder = path if path.is_dir() else path.parent
        return not self.other or self.run(["/bin/sh", "-c", 'cd -- "$1"', "sh", str(folder)]).returncode == 0

    def own(self, path: Path) -> None:
        """Give a path to this account."""
        if self.other:
            os.chown(path, self.uid, self.gid)


def account_for(data: Path) -> Account:
    """The account for a cluster: whoever owns it already, else ourselves, else an unprivileged one."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), other=False)
    if data.exists() and data.stat().st_uid != 0:
        return Account(data.stat().st_uid, data.stat().st_gid, other=True)
    entry = _existing() or _created()
    return Account(entry.pw_uid, entry.pw_gid, other=True)


def _existing(names: tuple[str, ...] = CANDIDATES[:1]) -> pwd.struct_passwd | None:
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next((known[name] for name in names if name in known), None)


def _created() -> pwd.struct_passwd:
    useradd = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if useradd:
        command = [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", CANDIDATES[0]]
        subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - a fixed command
    entry = _existing(CANDIDATES)
    if entry is None:
        raise RuntimeError("no unprivileged account to run PostgreSQL as")
    return entry
