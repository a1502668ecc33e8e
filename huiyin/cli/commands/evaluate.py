"""huiyin evaluate WHAT: how good the proposals are, measured on files. Each WHAT is a file of `cli/evaluations/`."""

import argparse
from typing import Any

from huiyin.cli import discovery

HELP = "测量系统建议的准确程度：用给定的文件，输出各项指标"
EVALUATIONS = "huiyin.cli.evaluations"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be measured, each with its own arguments."""
    kinds = parser.add_subparsers(dest="what", metavar="测量", required=True, title="测量")
    for name in discovery.find_commands(EVALUATIONS):
        one = discovery.load(name, EVALUATIONS)
        one.add_arguments(kinds.add_parser(name, help=one.help, description=one.help, inner=True))


def ground(options: argparse.Namespace) -> str:
    """What the chosen one stands on."""
    return _chosen(options.what).ground(options)


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Measure; the answer names what was measured."""
    return {"what": options.what, **_chosen(options.what).run(options)}


def show(answer: dict[str, Any]) -> str:
    """As the one measured shows itself, else a line for each figure."""
    told = _chosen(answer["what"]).show
    if told:
        return told(answer)
    return "\n".join(
        f"{name}：{value}" for name, value in answer.items() if name not in ("what", "exit_code")
    )


def _chosen(name: str) -> discovery.Command:
    return discovery.load(name, EVALUATIONS)
