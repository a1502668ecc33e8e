"""huiyin migrate: bring the database and the static files to this version."""

from argparse import ArgumentParser, Namespace
from typing import Any

from huiyin.config.upgrade import upgrade

HELP = "把数据库和静态文件更新到当前版本"
GROUND = "database"


def add_arguments(parser: ArgumentParser) -> None:
    """It takes nothing of its own."""


def run(options: Namespace) -> dict[str, Any]:
    """Apply what is missing; a second run does nothing."""
    return {"applied": upgrade()}


def show(answer: dict[str, Any]) -> str:
    """How much was done."""
    return f"已应用 {answer['applied']} 项数据库变更。" if answer["applied"] else "数据库已是最新。"
