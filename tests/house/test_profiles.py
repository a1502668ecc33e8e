"""A regional profile promises only what binds: each of its entries is read by the product where it takes effect."""

import ast
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.source import PACKAGE, package_sources

PROFILES = sorted((PACKAGE / "catalogue" / "data" / "profiles").glob("*.json"))
ABOUT = {"code", "name", "extends", "note"}
"""What says which profile it is, and on what it rests; the rest are parameters."""
ATTRIBUTE = {"representatives": "groups"}
"""Parameters that the profile gives under another name."""
LIMIT_CALLS = {"limit", "limit_words", "start", "StartClock"}
"""The calls by which a limit is started or asked for by its name."""


@cache
def _read() -> dict[str, set[str]]:
    """The words that the product hands to a call or reads as an attribute, by kind; the profile's own file aside."""
    found: dict[str, set[str]] = {"feature": set(), "limit": set(), "attribute": set()}
    for source in package_sources():
        if source.name.endswith("catalogue/rules/profiles.py"):
            found["feature"] |= set(_asked(source.tree, {"has"}))
            continue
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
                found["attribute"].add(node.attr)
        found["feature"] |= set(_asked(source.tree, {"has"}))
        found["limit"] |= set(_asked(source.tree, LIMIT_CALLS)) | set(_windows(source.tree))
    return found


def _asked(tree: ast.AST, names: set[str]) -> Iterator[str]:
    """The words given to calls of these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in names:
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            yield from (
                one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)
            )


def _windows(tree: ast.AST) -> Iterator[str]:
    """The limits of a filing, of which the engine takes one by who received it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _name(node.targets[0]) == "rule":
            yield from (one.value for one in ast.walk(node.value) if isinstance(one, ast.Constant))


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_parameter_of_a_profile_is_read(path: Path) -> None:
    data = json.loads(path.read_text())
    wanted = {ATTRIBUTE.get(key, key) for key in set(data) - ABOUT}
    assert wanted - _read()["attribute"] - {"limits", "features"} == set()


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_feature_of_a_profile_binds_somewhere(path: Path) -> None:
    assert set(json.loads(path.read_text())["features"]) - _read()["feature"] == set()


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_limit_of_a_profile_is_started_or_asked_for_by_name(path: Path) -> None:
    assert set(json.loads(path.read_text())["limits"]) - _read()["limit"] == set()


def test_a_word_that_only_stands_in_a_list_counts_as_unread() -> None:
    tree = ast.parse('WORDS = {"T-26": "您可以评价"}\nprofile.limit("T-05")\nprofile.has("agents")')
    assert set(_asked(tree, LIMIT_CALLS)) == {"T-05"}
    assert set(_asked(tree, {"has"})) == {"agents"}
