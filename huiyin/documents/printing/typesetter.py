"""Setting papers in type. One compiler per process; what it is given decides every byte of what comes out."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any

import typst
from cryptography.hazmat.primitives import hashes

from huiyin.documents.printing.fonts import Fonts, fonts_in
from huiyin.documents.printing.layout import Sheet

_TEMPLATE = Path(__file__).with_name("paper.typ")
_LOCK = Lock()


def pdf(sheets: Sequence[Sheet], *, folder: str, at: int) -> bytes:
    """The papers as one PDF, in order; `at` is the second that stands in it as its time."""
    found: bytes = _set(sheets, folder, format="pdf", timestamp=at)
    return found


def pictures(sheets: Sequence[Sheet], *, folder: str, dots: int) -> list[bytes]:
    """The pages as PNG, `dots` to the inch."""
    found = _set(sheets, folder, format="png", ppi=float(dots))
    return found if isinstance(found, list) else [found]


def made_with(folder: str, *given: str) -> bytes:
    """The fingerprint (32 bytes) of all that shapes a page besides the paper: engine, layout, fonts, what is given."""
    made = hashes.Hash(hashes.SM3())
    for part in (version("typst"), *given):
        made.update(part.encode() + b"\0")
    made.update(_template() + fonts_in(folder).digest)
    return made.finalize()


def _set(sheets: Sequence[Sheet], folder: str, **how: Any) -> Any:
    papers = json.dumps([sheet.plain() for sheet in sheets], ensure_ascii=False)
    return compiled(_template(), {"papers": papers}, folder, **how)


def compiled(template: bytes, data: dict[str, str], folder: str, **how: Any) -> Any:
    """A template set with its data and the fonts; `how` names the format and what belongs to it."""
    fonts = json.dumps(fonts_in(folder).families, ensure_ascii=False)
    # The compiler is not made for two threads at once.
    with _LOCK:
        return _compiler(folder).compile(template, sys_inputs={"fonts": fonts} | data, **how)


@cache
def _template() -> bytes:
    return _TEMPLATE.read_bytes()


@cache
def _compiler(folder: str) -> typst.Compiler:
    fonts: Fonts = fonts_in(folder)
    return typst.Compiler(root=str(_TEMPLATE.parent), font_paths=fonts.loaded, ignore_system_fonts=True)
