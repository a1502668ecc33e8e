"""Commands are found by their files."""

import ast
import importlib
import importlib.util
import pkgutil
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from keyword import iskeyword
from pathlib import Path
from typing import Any

Answer = dict[str, Any]


@dataclass(frozen=True)
class Command:
    """What a command's file says about itself."""

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], Answer]
    show: Callable[[Answer], str] | None
    ground: Callable[[Namespace], str]


def find_commands(*packages: str) -> dict[str, Path]:
    """The commands of some packages as typed, with their files; nothing is imported.

    A dash is typed for each underscore; `import_.py`, named so because Python keeps the word, is "import".
    """
    found: dict[str, Path] = {}
    for package in packages:
        spec = importlib.util.find_spec(package)
        for folder in spec.submodule_search_locations or () if spec else ():
            for module in pkgutil.iter_modules([folder]):
                found[module.name.rstrip("_").replace("_", "-")] = Path(folder) / f"{module.name}.py"
    return dict(sorted(found.items()))


def help_line(path: Path) -> str:
    """A command's HELP, read without importing what the command stands on."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == ["HELP"]:
            return str(ast.literal_eval(node.value))
    return ""


def load(name: str, *packages: str) -> Command:
    """Import a command's file from the package that has it."""
    file = f"{name}_" if iskeyword(name) else name.replace("-", "_")
    package = next(package for package in packages if importlib.util.find_spec(f"{package}.{file}"))
    module = importlib.import_module(f"{package}.{file}")
    return Command(
        name=name,
        help=module.HELP,
        add_arguments=module.add_arguments,
        run=module.run,
        show=getattr(module, "show", None),
        ground=getattr(module, "ground", lambda _options: getattr(module, "GROUND", "tables")),
    )
