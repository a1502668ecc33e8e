"""huiyin demo: the whole platform with the invented city, in one command."""

from argparse import ArgumentParser, Namespace
from typing import Any

from huiyin.cli.demo import load
from huiyin.config.console.server import add_server_arguments, refuse_taken, serve
from huiyin.kernel import clock

HELP = "一条命令看演示：建库、载入演示城市、启动网站"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_server_arguments(parser)
    parser.add_argument("--load-only", action="store_true", help="只准备数据，不启动网站")


def run(options: Namespace) -> dict[str, Any]:
    """Load what is missing, then serve until told to stop."""
    if not options.load_only:
        refuse_taken(options)
    loaded = load(at=clock.now())
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
        lines += ["", "演示账号（用户名 / 密码 / 身份）："]
        lines += [f"  {one['username']} / {one['password']} / {one['title']}" for one in sign_ins]
    return lines
