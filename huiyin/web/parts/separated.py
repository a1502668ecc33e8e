"""Lists as text with commas, which a spreadsheet opens without running any of it."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@")
_SIGNED = re.compile(r"[+-][\d,]+(?:\.\d+)?%?")


def separated(headings: Sequence[tuple[str, int]], rows: Iterable[Sequence[str | int]]) -> bytes:
    """The file; a text that begins like a formula has an apostrophe before it, unless it is a number with its sign."""
    kept = StringIO()
    writer = csv.writer(kept)
    writer.writerow([head for head, _width in headings])
    writer.writerows([[_harmless(value) for value in row] for row in rows])
    return kept.getvalue().encode("utf-8-sig")


def _harmless(value: str | int) -> str | int:
    if isinstance(value, int) or _SIGNED.fullmatch(value):
        return value
    return f"'{value}" if value.startswith(_FORMULA) else value
