"""huiyin serve: the web server."""

from argparse import ArgumentParser, Namespace
from typing import Any

from huiyin.config.console.server import add_server_arguments, serve

HELP = "启动网站"


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    add_server_arguments(parser)


def run(options: Namespace) -> dict[str, Any]:
    """Serve until told to stop."""
    serve(options, ready=lambda url: [f"网站已启动：{url}"])
    return {"stopped": True}


def show(answer: dict[str, Any]) -> str:
    """The last word."""
    return "网站已停止。"
