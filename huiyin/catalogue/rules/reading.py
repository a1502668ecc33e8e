"""Reading the data files that come with this module."""

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

DATA = files("huiyin.catalogue") / "data"

STATUSES = frozenset("VEMD")


@cache
def read(name: str) -> dict[str, Any]:
    """A data file's content; it must say where it comes from."""
    content: dict[str, Any] = json.loads((DATA / name).read_text(encoding="utf-8"))
    must(bool(content.get("source")), name, "source is missing")
    return content


def must(holds: bool, where: str, what: str) -> None:
    """Stop at a fault in the data with its place: a faulty catalogue must never be served."""
    if not holds:
        raise ValueError(f"catalogue data, {where}: {what}")


def day(text: str | None) -> date | None:
    """A date of the data, None when it is not known."""
    return date.fromisoformat(text) if text else None
