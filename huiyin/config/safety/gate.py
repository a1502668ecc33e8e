"""The gate that every start passes: web server, commands that write, `huiyin check`."""

import time
from typing import Any

from django.conf import settings as installed
from django.db import connection

from huiyin.config.safety.database_rules import UNREACHABLE, database_problems
from huiyin.config.safety.problem import Problem
from huiyin.config.safety.settings_rules import settings_problems
from huiyin.kernel.errors import Refused


def problems(settings: Any = installed) -> list[Problem]:
    """All reasons not to start, settings first; the database is not asked while they are wrong."""
    return list(settings_problems(settings)) or list(database_problems(connection))


def enforce(settings: Any = installed, *, patience: float = 0) -> None:
    """Let a safe installation pass; wait up to `patience` seconds for a database that does not answer yet.

    Raises Refused "unsafe" with all reasons.
    """
    deadline = time.monotonic() + patience
    found = problems(settings)
    while [problem.code for problem in found] == [UNREACHABLE] and time.monotonic() < deadline:
        time.sleep(0.5)
        found = problems(settings)
    if found:
        reasons = "\n".join(f"  - {problem.sentence}" for problem in found)
        raise Refused(f"设置不安全，没有启动：\n{reasons}", code="unsafe")
