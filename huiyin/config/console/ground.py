"""What a command stands on: the mode, the database, safe settings."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from huiyin.config import safety
from huiyin.config.database import reachable
from huiyin.config.environment import Mode
from huiyin.config.upgrade import have_tables

ALWAYS_DEMO = {"demo"}
NEVER_BY_DEFAULT = {"serve", "check", "secrets"}


def default_mode(name: str) -> None:
    """Without any word of the operator, try things out in demo mode; serving others is never done by default."""
    if name in ALWAYS_DEMO:
        os.environ["HUIYIN_MODE"] = Mode.DEMO
    silent = not os.environ.get("HUIYIN_MODE") and not os.environ.get("HUIYIN_DATABASE_URL")
    if silent and name not in NEVER_BY_DEFAULT:
        os.environ["HUIYIN_MODE"] = Mode.DEMO
        sys.stderr.write("没有设置 HUIYIN_MODE，按演示方式运行：数据存放在本机 .huiyin 目录。\n")


@contextmanager
def prepared(ground: str) -> Iterator[None]:
    """Prepare the ground that a command asks for ("none", "database", "tables") and clear it afterwards."""
    if ground == "none":
        yield
        return
    with reachable():
        safety.enforce()
        if ground == "tables":
            have_tables()
        yield
