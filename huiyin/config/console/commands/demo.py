"""huiyin demo: the whole platform with the invented city, in one command."""

import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from huiyin.config.console.server import add_server_arguments, serve
from huiyin.config.upgrade import upgrade
from huiyin.kernel import clock

HELP = "一条命令看演示：建库、载入演示城市、启动网站"

CITY = import_module("huiyin.cli.demo") if find_spec("huiyin.cli.demo") else None
LOAD = getattr(CITY, "load", None)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_server_arguments(parser)
    parser.add_argument("--load-only", action="store_true", help="只准备数据，不启动网站")


def run(options: Namespace) -> dict[str, Any]:
    """Prepare what is missing, then serve until told to stop."""
    sys.stderr.write("正在准备数据库……\n")
    upgrade()
    loaded: dict[str, Any] = LOAD(at=clock.now()) if LOAD else {}
    if not options.load_only:
        serve(options, ready=lambda url: _welcome(url, loaded))
    return loaded


def show(answer: dict[str, Any]) -> str:
    """The last word."""
    return "演示结束，数据保留在 .huiyin 目录，下次启动直接使用。"


def _welcome(url: str, loaded: dict[str, Any]) -> list[str]:
    lines = ["", f"演示网站已启动：{url}", "按 Ctrl+C 停止。"]
    sign_ins = loaded.get("sign_ins", [])
    if sign_ins:
        lines += ["", "演示账号（账号 / 口令 / 身份）："]
        lines += [f"  {one['username']} / {one['password']} / {one['title']}" for one in sign_ins]
    return lines
