"""Others enter a module only by its actions, queries and events; tests may also use its factories and tables."""

import ast

from tests.house.source import Source, sources

DOORS = {"actions", "queries", "events"}
OPEN_FLOORS = {"kernel", "deadlines", "matching", "config"}
"""Floors without tables, all of whose public names are for use; and the wiring."""

SEEN_BY_TESTS = {"factories", "models"}
"""Tests make data and look at the rows that come of them."""

EDGE = {"web", "api", "jobs", "cli", "config"}
"""The edge is not entered by anybody below, so it has no doors."""


def test_modules_are_entered_by_their_doors():
    wrong = [
        f"{source.name}:{line} imports {target}"
        for source in sources()
        if source.parts[0] == "huiyin"
        for line, target in imported(source)
        if not may(source, target)
    ]
    assert wrong == []


def imported(source: Source) -> list[tuple[int, str]]:
    """Everything of the house that a file imports, as dotted names."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [(node.lineno, f"{node.module}.{alias.name}") for alias in node.names]
    return [(line, name) for line, name in found if name.startswith("huiyin.")]


def may(source: Source, target: str) -> bool:
    """Whether a file may import a name."""
    _, module, *room = [*target.split("."), ""]
    if module in OPEN_FLOORS | EDGE | {source.module, "__version__"}:
        return True
    return room[0] in DOORS or (source.is_test and room[0] in SEEN_BY_TESTS) or _builds_data(source, room[0])


def _builds_data(source: Source, room: str) -> bool:
    # The invented city is made of factories; nothing that runs in production is.
    return source.parts[1:3] == ("cli", "demo") and room == "factories"
