"""Parsing, with help and complaints in Chinese."""

import re
import sys
from argparse import SUPPRESS, ArgumentParser
from pathlib import Path
from typing import NoReturn

from huiyin import __version__
from huiyin.cli.answers import MISUSED
from huiyin.cli.discovery import Command, help_line

COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.*)", r"不认识这些参数：\1"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", r"\1 不能是 \2，可选：\3"),
    (r"argument (.*): invalid (.*) value: (.*)", r"\1 的值 \3 不对"),
    (r"argument (.*): expected .*", r"\1 后面缺少值"),
)


class Parser(ArgumentParser):
    """argparse that speaks Chinese."""

    def __init__(self, prog: str, description: str, *, inner: bool = False) -> None:
        super().__init__(prog=prog, description=description, add_help=False, allow_abbrev=False)
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help="显示本说明")
        # An inner command must not take back what was said before its name.
        silent = SUPPRESS if inner else False
        self.add_argument("--json", action="store_true", default=silent, help="最后一行输出一个 JSON 对象")

    def error(self, message: str) -> NoReturn:
        """Say what was wrong and how to get help."""
        for english, chinese in COMPLAINTS:
            message = re.sub(english, chinese, message)
        self.exit(MISUSED, f"命令写法不对：{message}。用法见：{self.prog} --help\n")


def command_parser(command: Command) -> Parser:
    """The parser of one command."""
    parser = Parser(f"huiyin {command.name}", command.help)
    command.add_arguments(parser)
    return parser


def overview(words: list[str], commands: dict[str, Path]) -> int:
    """The list of commands, or a complaint about one that does not exist."""
    if words[:1] == ["--version"]:
        sys.stdout.write(f"huiyin {__version__}\n")
        return 0
    if words and words[0] not in ("-h", "--help"):
        sys.stderr.write(f"没有“{words[0]}”这个命令。可用：{'、'.join(commands)}。\n")
        return MISUSED
    sys.stdout.write(
        "回音：办理人民群众来信来访来电来网。\n\n用法：huiyin 命令 [选项]，详见 huiyin 命令 --help\n\n"
    )
    for name, path in commands.items():
        sys.stdout.write(f"  {name:<12}{help_line(path)}\n")
    return 0
