"""Commands are found by their files."""

import ast
import importlib
import pkgutil
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huiyin.cli import commands

Answer = dict[str, Any]


@dataclass(frozen=True)
class Command:
    """What a command's file says about itself."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Answer]
    show: Callable[[Answer], str] | None
    ground: str


def command_names() -> list[str]:
    """The commands as typed: their files' names with a dash for each underscore."""
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(commands.__path__))


def help_line(name: str) -> str:
    """A command's HELP, read without importing what the command stands on."""
    (folder,) = commands.__path__
    tree = ast.parse((Path(folder) / f"{_module(name)}.py").read_text())
    assigned = [node for node in tree.body if isinstance(node, ast.Assign) and _names(node) == ["HELP"]]
    return str(ast.literal_eval(assigned[0].value))


def load(name: str) -> Command:
    """Import a command's file."""
    module = importlib.import_module(f"{commands.__name__}.{_module(name)}")
    return Command(
        name=name,
        help=module.HELP,
        add_arguments=module.add_arguments,
        run=module.run,
        show=getattr(module, "show", None),
        ground=getattr(module, "GROUND", "database"),
    )


def _module(name: str) -> str:
    return name.replace("-", "_")


def _names(node: ast.Assign) -> list[str]:
    return [target.id for target in node.targets if isinstance(target, ast.Name)]
