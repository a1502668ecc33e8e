"""Processes beside a command: they end with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

COMMAND = """
import sys
from huiyin.cli.processes import in_processes
from huiyin.cli.tests.test_processes import go_on_for_ever
if __name__ == "__main__":
    in_processes(go_on_for_ever, [sys.argv[1]], seen=lambda done: None)
"""
PATIENCE = 30


def go_on_for_ever(note, tell_one):
    """Write down who works, and count for a minute."""
    for _each in range(1200):
        Path(note).write_text(str(os.getpid()), encoding="utf-8")
        tell_one()
        time.sleep(0.05)


def soon(holds):
    """Whether something holds before patience ends."""
    until = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def works(pid):
    """Whether a process is alive and not merely waiting to be buried."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_nothing_is_done_any_more_for_a_command_that_was_ended(tmp_path):
    script, note = tmp_path / "command.py", tmp_path / "note"
    script.write_text(COMMAND, encoding="utf-8")
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "huiyin.config.settings",
        "PYTHONPATH": str(Path.cwd()),
    }
    with subprocess.Popen([sys.executable, str(script), str(note)], env=environment) as command:
        assert soon(lambda: note.exists() and note.read_text(encoding="utf-8"))
        worker = int(note.read_text(encoding="utf-8"))
        assert works(worker)
        command.send_signal(signal.SIGTERM)
    assert soon(lambda: not works(worker)), "it goes on for nobody"
