"""huiyin check: whether this installation may be started."""

from argparse import ArgumentParser, Namespace
from typing import Any

from django.conf import settings

from huiyin.config import safety
from huiyin.config.database import reachable

HELP = "检查设置与数据库是否安全，逐条说明原因"
GROUND = "none"


def add_arguments(parser: ArgumentParser) -> None:
    """It takes nothing of its own."""


def run(options: Namespace) -> dict[str, Any]:
    """All problems at once; `exit_code` is 1 when there is one."""
    with reachable():
        found = safety.problems()
    return {
        "ok": not found,
        "mode": str(settings.HUIYIN_MODE),
        "problems": [{"code": problem.code, "sentence": problem.sentence} for problem in found],
        "warnings": [{"code": one.code, "sentence": one.sentence} for one in safety.warnings()],
        "exit_code": 1 if found else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """Each problem on a line."""
    lines = (
        [f"设置与数据库均符合要求（运行方式：{answer['mode']}）。"] if answer["ok"] else ["发现以下问题："]
    )
    lines += [f"  - {problem['sentence']}" for problem in answer["problems"]]
    if answer["warnings"]:
        lines += ["建议：", *(f"  - {one['sentence']}" for one in answer["warnings"])]
    return "\n".join(lines)
