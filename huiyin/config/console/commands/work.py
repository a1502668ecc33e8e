"""huiyin work: the background worker."""

import sys
from argparse import ArgumentParser, Namespace
from typing import Any

from huiyin.jobs.worker import work, work_once

HELP = "后台工作：投递通知、相似检索、重新计算暂定期限"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--once", action="store_true", help="把现有的做完就结束")


def run(options: Namespace) -> dict[str, Any]:
    """Work until told to stop, or once."""
    if options.once:
        return dict(work_once())
    if not options.json:
        sys.stderr.write("后台工作已启动，按 Ctrl+C 停止。\n")
    work()
    return {"stopped": True}


def show(answer: dict[str, Any]) -> str:
    """What was done."""
    if answer.get("stopped"):
        return "后台工作已停止。"
    return "、".join(f"{name} {count}" for name, count in answer.items())
