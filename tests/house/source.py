"""The source as the house tests read it: tracked files and their syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "huiyin"


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path

    @property
    def name(self) -> str:
        """Its path from the checkout."""
        return str(self.path.relative_to(CHECKOUT))

    @property
    def parts(self) -> tuple[str, ...]:
        """Its path from the checkout, in pieces."""
        return self.path.relative_to(CHECKOUT).parts

    @property
    def is_test(self) -> bool:
        """Whether it is a test, or makes data for tests."""
        names = {"tests", "factories", "factories.py", "conftest.py"}
        return not names.isdisjoint(self.parts)

    @property
    def is_migration(self) -> bool:
        """Whether Django wrote it."""
        return "migrations" in self.parts

    @property
    def module(self) -> str:
        """The floor's module that it belongs to: "matters"; empty outside the package."""
        return self.parts[1] if self.parts[0] == "huiyin" and len(self.parts) > 2 else ""

    @property
    def lines(self) -> int:
        """How many lines it has."""
        return len(text_of(self.path).splitlines())

    @property
    def tree(self) -> ast.Module:
        """Its syntax tree."""
        return _tree_of(self.path)


@cache
def text_of(path: Path) -> str:
    """A file's text."""
    return path.read_text()


@cache
def _tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), str(path))


@cache
def tracked() -> tuple[Path, ...]:
    """The project's files: tracked ones, and new ones that are not ignored."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    return tuple(sorted(path for name in listed.split("\0") if name and (path := CHECKOUT / name).is_file()))


@cache
def sources() -> tuple[Source, ...]:
    """All Python files that people wrote."""
    found = [Source(path) for path in tracked() if path.suffix == ".py"]
    return tuple(source for source in found if not source.is_migration)


def package_sources() -> list[Source]:
    """The Python files of the package itself, without tests."""
    return [source for source in sources() if source.parts[0] == "huiyin" and not source.is_test]


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def modules() -> list[str]:
    """The folders directly in the package, by name."""
    return sorted({source.module for source in sources()} - {""})
