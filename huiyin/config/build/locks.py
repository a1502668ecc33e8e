"""A lock of npm brought down to names, versions and hashes."""

import json
from pathlib import Path

UNNEEDED = ("resolved", "funding", "license", "engines")


def bare_lock(path: Path) -> int:
    """Rewrite the lock in place; returns how many packages it names."""
    lock = json.loads(path.read_text())
    for package in lock["packages"].values():
        for name in UNNEEDED:
            package.pop(name, None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n")
    return len(lock["packages"])
