"""Making a new cluster: complete or not at all."""

import shutil
import tempfile
from pathlib import Path

from huiyin.config.embedded.account import Account
from huiyin.kernel.errors import HuiyinError

SUPERUSER = "postgres"
INCLUDE = "\ninclude 'huiyin.conf'\n"

# PostgreSQL's own C.UTF-8 sorts and folds, but contrib still asks the system what a letter is: with ctype C,
# pg_trgm finds no letters in Chinese. Linux has C.UTF-8, macOS has en_US.UTF-8.
CTYPES = ("C.UTF-8", "en_US.UTF-8")


def create(data: Path, programs: Path, account: Account, password: str) -> None:
    """Run initdb beside the final place and move it there, with this password for the superuser."""
    fresh = data.with_name(data.name + ".new")
    trouble = ""
    for ctype in CTYPES:
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        account.own(fresh)
        trouble = _initdb(fresh, programs, account, password, ctype)
        if not trouble:
            break
    else:
        raise HuiyinError(f"内置数据库未能建立：{trouble}", code="embedded.initdb")
    with (fresh / "postgresql.conf").open("a") as file:
        file.write(INCLUDE)
    fresh.rename(data)


def _initdb(data: Path, programs: Path, account: Account, password: str, ctype: str) -> str:
    with tempfile.NamedTemporaryFile("w", prefix="huiyin-") as file:
        file.write(password)
        file.flush()
        account.own(Path(file.name))
        command = [
            str(programs / "initdb"),
            f"--pgdata={data}",
            f"--username={SUPERUSER}",
            f"--pwfile={file.name}",
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale=C",
            f"--lc-ctype={ctype}",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
        ]
        done = account.run(command)
    return done.stdout[-500:] if done.returncode else ""
