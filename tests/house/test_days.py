"""A day is a day in China: what the database gives is told in UTC, where eight hours of each night are yesterday."""

import ast

from tests.house.source import package_sources

CLOCK = "huiyin/kernel/clock.py"


def test_only_the_clock_makes_a_day_of_a_moment() -> None:
    """`moment.date()` is the day of whatever zone the moment is told in; `day_of(moment)` is the city's."""
    bare = [
        f"{source.name}:{node.lineno}"
        for source in package_sources()
        if source.name != CLOCK
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "date" and not node.args
    ]
    assert bare == []
