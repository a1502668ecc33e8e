"""Lists as text with commas, which a spreadsheet opens without running any of it."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULA = ("=", "+", "-", "@")


def separated(headings: Sequence[tuple[str, int]], rows: Iterable[Sequence[str | int]]) -> bytes:
    """The file; a text that begins like a formula has an apostrophe before it."""
    kept = StringIO()
    writer = csv.writer(kept)
    writer.writerow([head for head, _width in headings])
    writer.writerows([[_harmless(value) for value in row] for row in rows])
    return kept.getvalue().encode("utf-8-sig")


def _harmless(value: str | int) -> str | int:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
