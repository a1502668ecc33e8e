"""Strings in templates: what the tags say, and Chinese text that no tag translates."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.template.base import Lexer, Token, TokenType

from huiyin.cli.catalogs.found import Found, is_chinese, needs_english

_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|\'((?:[^\'\\]|\\.)*)\'')
_MARKS = re.compile(r"<[^>]*>")
# The name of a language stands in that language on every page.
_OWN_NAMES = ("中文", "English")


def strings(path: Path, shown: str) -> Iterator[Found]:
    """All strings of a template that need a translation."""
    block: list[str] = []
    inside = False
    for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
        place = f"{shown}:{token.lineno}"
        if _is(token, "endblocktrans", "endblocktranslate"):
            yield Found("".join(block), place)
            block, inside = [], False
        elif inside:
            if _is(token, "plural"):
                yield Found("".join(block), place)
                block = []
            else:
                block.append(_part(token))
        elif _is(token, "blocktrans", "blocktranslate"):
            inside = True
        elif token.token_type in (TokenType.BLOCK, TokenType.VAR):
            asked = _doubled if _is(token, "trans", "translate") else str
            yield from (Found(asked(text), place) for text in _literals(token.contents))


def untranslated(path: Path, shown: str) -> Iterator[Found]:
    """Chinese text that stands in a template outside any tag."""
    inside = False
    for token in Lexer(path.read_text(encoding="utf-8")).tokenize():
        inside = (inside or _is(token, "blocktrans", "blocktranslate")) and not _is(token, "endblocktrans")
        if token.token_type is TokenType.TEXT and not inside:
            bare = _MARKS.sub(" ", token.contents)
            for name in _OWN_NAMES:
                bare = bare.replace(name, "")
            if is_chinese(bare):
                yield Found(" ".join(bare.split())[:60], f"{shown}:{token.lineno}")


def _is(token: Token, *names: str) -> bool:
    return token.token_type is TokenType.BLOCK and token.contents.split()[0] in names


def _part(token: Token) -> str:
    if token.token_type is TokenType.VAR:
        return f"%({token.contents.split('|')[0].strip()})s"
    return _doubled(token.contents)


def _doubled(text: str) -> str:
    """Django asks the catalog for its own texts with each percent sign twice."""
    return text.replace("%", "%%")


def _literals(code: str) -> Iterator[str]:
    for found in _QUOTED.finditer(code):
        text = found[1] if found[1] is not None else found[2]
        if needs_english(text):
            yield text
