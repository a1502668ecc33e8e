"""huiyin assist: whether the large language model answers, without sending anything of any matter."""

import argparse
from typing import Any

from huiyin.assist import actions

HELP = "检查大模型服务是否可用（只询问有哪些模型，不发送任何事项的内容）"
GROUND = "none"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes nothing of its own."""


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Ask the server which models it has; `exit_code` is 1 where one is named that cannot be used."""
    found = actions.look()
    return {
        "ok": not found.why,
        "on": found.on,
        "model": found.model,
        "tasks": list(found.tasks),
        "why": found.why,
        "exit_code": 1 if found.why else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """One sentence."""
    if not answer["on"]:
        return "没有使用大模型（没有设置 HUIYIN_ASSIST_URL），各项功能照常。"
    if answer["why"]:
        return str(answer["why"])
    return f"大模型“{answer['model']}”可用；已开启：{'、'.join(answer['tasks'])}。"
