"""What was written: cleaned for storing, checked for emptiness and length, never changed in meaning."""

import math
from collections.abc import Mapping
from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import shorten, tidy

LONGEST = 50_000
LONGEST_TITLE = 200
MOST_CLAIMS = 20


def checked_text(text: str, title: str = "") -> str:
    """The text as it is stored; a title alone is a text too. Raises Refused when there is nothing, or too much."""
    clean = tidy(text) or tidy(title)
    if not any(sign.isalnum() for sign in clean):
        raise Refused("请写明反映的情况和您的请求，哪怕只有一句话。", code="text.empty", field="text")
    if len(clean) > LONGEST:
        raise Refused(
            f"反映内容最多{LONGEST}字，现有{len(clean)}字。请先提交主要内容，其余作为附件或另行补充。",
            code="text.too_long",
            field="text",
        )
    return clean


def checked_title(title: str) -> str:
    """A title in one line."""
    return shorten(tidy(title), LONGEST_TITLE)


def checked_claims(claims: tuple[str, ...]) -> tuple[str, ...]:
    """The requests that were really written, in order. Raises Refused for too many."""
    written = tuple(clean for clean in map(tidy, claims) if clean)
    if len(written) > MOST_CLAIMS:
        raise Refused(
            f"一次最多分列{MOST_CLAIMS}项诉求，现有{len(written)}项。请合并相近的诉求。",
            code="claims.too_many",
            field="claims",
        )
    return written


def storable(value: Any) -> Any:
    """Any JSON value as PostgreSQL can keep it: signs that it cannot hold are written out, so nothing is lost.

    So are numbers beyond all measure, such as 1e400.
    """
    if isinstance(value, str):
        return _written_out(value)
    if isinstance(value, Mapping):
        return {_written_out(str(name)): storable(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [storable(one) for one in value]
    keeps = isinstance(value, bool | int | type(None)) or (isinstance(value, float) and math.isfinite(value))
    return value if keeps else str(value)


def _written_out(text: str) -> str:
    if "\x00" not in text and text.isprintable():
        return text
    return text.replace("\x00", "\\u0000").encode("utf-8", "backslashreplace").decode("utf-8")
