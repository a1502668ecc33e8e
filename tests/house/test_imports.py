"""Imports stand at the top and never run in a circle."""

import ast
from graphlib import CycleError, TopologicalSorter

import grimp

from tests.house.source import functions, sources


def test_no_import_hides_in_a_function():
    hidden = [
        f"{source.name}:{node.lineno}"
        for source in sources()
        for function in functions(source.tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_no_import_circle():
    graph = grimp.build_graph("huiyin", cache_dir=None)
    order = TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in graph.modules})
    try:
        order.prepare()
    except CycleError as circle:
        raise AssertionError(" -> ".join(circle.args[1])) from None
