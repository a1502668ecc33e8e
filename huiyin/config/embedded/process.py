"""The server process: whether it is ours, whether it answers, starting and stopping it."""

import os
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from huiyin.config.embedded.account import Account
from huiyin.kernel.errors import HuiyinError

PATIENCE = 60.0
"""Seconds to wait for a server that cannot start yet (backends of a killed one are still leaving)."""

RECOVERY = 900.0
"""Seconds to wait for one that started and is reading its log again after a crash."""

NOBODY = 2**31 - 1


def postmaster(data: Path) -> int | None:
    """The pid of the server that runs on this very folder, None when there is none."""
    pid = _written_pid(data)
    return pid if pid and str(data) in _command_of(pid) else None


def start(data: Path, programs: Path, account: Account, answers: Callable[[], bool]) -> None:
    """Start the server and return when it answers. Raises HuiyinError with the end of its log."""
    began = time.monotonic()
    while True:
        _disown_recycled_pid(data)
        if postmaster(data) is None:
            _pg_ctl(data, programs, account, "start", "-l", str(data / "start.log"))
        if answers():
            return
        if time.monotonic() - began > (RECOVERY if postmaster(data) else PATIENCE):
            raise HuiyinError(f"内置数据库未能启动：{_log_tail(data)}", code="embedded.start")
        time.sleep(0.2)


def stop(data: Path, programs: Path, account: Account) -> None:
    """Stop the server, ending its connections."""
    if postmaster(data) is not None:
        _pg_ctl(data, programs, account, "stop", "-m", "fast")


def free_port(wanted: int | None) -> int:
    """The wanted port on 127.0.0.1 if it is free, else any free one."""
    for port in (wanted, 0):
        if port is None:
            continue
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise HuiyinError("本机没有空闲的端口。", code="embedded.no_port")


def _pg_ctl(data: Path, programs: Path, account: Account, *words: str) -> None:
    command = [str(programs / "pg_ctl"), "-D", str(data), "-w", "-t", "60", *words]
    account.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _written_pid(data: Path) -> int | None:
    try:
        return int((data / "postmaster.pid").read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None


def _command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
    except OSError:
        if Path("/proc/self/cmdline").exists():
            return ""
    found = subprocess.run(  # noqa: S603 - systems without /proc
        ["/bin/ps", "-ww", "-o", "command=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return found.stdout


def _disown_recycled_pid(data: Path) -> None:
    """After a crash the old pid may belong to another program; PostgreSQL would take that for itself.

    Only the pid is replaced: the rest of the file guards against backends that are still alive.
    """
    pid = _written_pid(data)
    if pid is None or postmaster(data) is not None or not is_alive(pid):
        return
    path = data / "postmaster.pid"
    rest = path.read_text().split("\n", 1)[1:]
    path.write_text("\n".join([str(NOBODY), *rest]))


def is_alive(pid: int) -> bool:
    """Whether a process of this number runs, whoever it belongs to."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _log_tail(data: Path) -> str:
    logs = [path for path in [data / "start.log", *(data / "log").glob("*.log")] if path.exists()]
    if not logs:
        return "没有日志"
    newest = max(logs, key=lambda path: path.stat().st_mtime)
    return "".join(newest.read_text(errors="replace").splitlines(keepends=True)[-6:]).strip()
