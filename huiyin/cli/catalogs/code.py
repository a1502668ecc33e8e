"""Strings in code: what gettext is asked, and the Chinese labels and sentences of declared data.

A sentence with places to fill in (an f-string) is found as "文字共{}字", which is how the catalog keeps it.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from huiyin.cli.catalogs.found import Found, is_chinese

#: A limit that the place fills in, such as {T-03}.
_LIMIT = re.compile(r"{[TX]-[0-9A-Z-]+}")
_GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}
_ERRORS = {"HuiyinError", "Refused", "NotAllowed", "NotFound", "Conflict", "TooMany", "Wait"}
#: What is wrong with a row of data, as its editor reads it.
_FAULTS = {"Fault", "fault", "Misread"}
_SAYERS = {"MenuItem", "Column", "Fact", "Moment", "Table", "Link", "Chip", "Field", "Words", "Tab"}
_SAID = {
    "label", "title", "help", "help_text", "hint", "message", "words", "text", "handbook", "caption", "empty",
    "action", "advice", "lead", "body", "question", "summary", "why", "section", "reason", "short", "name_label",
    "choices", "section_label", "says", "mend", "where", "sentence", "effect", "who", "note", "remark", "rough",
    "today", "yes", "no",
}  # fmt: skip
_TABLES = {
    "LABELS", "LABEL", "WORDS", "TITLES", "HINTS", "TABS", "CHOICES", "SENTENCE", "SENTENCES", "ADVICE", "MENU",
    "STATUSES",
}  # fmt: skip


def strings(path: Path, shown: str) -> Iterator[Found]:
    """All strings of a module that people may read on a page."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        for value in _said(node):
            for text, line in _texts(value):
                if is_chinese(text):
                    yield Found(text, f"{shown}:{line}")


def _said(node: ast.AST) -> Iterator[ast.expr]:
    """The expressions under a node whose strings are said to people."""
    if isinstance(node, ast.Call):
        yield from _of_call(node)
    elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
        if any(_is_said(name) for name in _targets(node)):
            yield node.value
    elif isinstance(node, ast.Return | ast.Yield) and node.value is not None:
        yield node.value


def _of_call(node: ast.Call) -> Iterator[ast.expr]:
    name = _name(node.func)
    if name in _GETTEXT | _SAYERS | _ERRORS | _FAULTS:
        yield from node.args
    elif name in ("success", "warning", "error", "info"):
        yield from node.args[1:]
    for keyword in node.keywords:
        if keyword.arg in _SAID:
            yield keyword.value


def _texts(node: ast.expr) -> Iterator[tuple[str, int]]:
    """The strings in an expression, without those in calls inside it, which are looked at by themselves."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str):
            yield _LIMIT.sub("{}", node.value), node.lineno
    elif isinstance(node, ast.JoinedStr):
        yield _pattern(node), node.lineno
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.IfExp | ast.Tuple | ast.List | ast.Dict | ast.Set):
        for part in _parts(node):
            yield from _texts(part)


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Dict):
        yield from (value for value in node.values if value is not None)
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    else:
        yield from (part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr))


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


def _targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [_name(target) for target in targets]


def _is_said(name: str) -> bool:
    return name.strip("_") in _SAID or name.rpartition("_")[2] in _TABLES


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
