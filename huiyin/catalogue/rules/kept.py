"""An edition's content as it is kept: with the shared limits of its day, so that it says the same for ever."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from huiyin.catalogue.rules.catalogue import shared_limits
from huiyin.catalogue.rules.entries import PathLimit
from huiyin.catalogue.rules.path_rows import read_limit
from huiyin.catalogue.rules.rows_out import limit_row

_KEPT = "shared_limits"


def with_limits(content: dict[str, Any]) -> dict[str, Any]:
    """The content with the words of the shared limits that it names."""
    known = shared_limits()
    named = content.get("shared") or []
    kept = {name: limit_row(known[name]) for name in named if name in known}
    return without_limits(content) | ({_KEPT: kept} if kept else {})


def without_limits(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content as somebody wrote it."""
    return {key: value for key, value in content.items() if key != _KEPT}


def limits_of(content: Mapping[str, Any]) -> dict[str, PathLimit]:
    """The shared limits as they were when the edition was kept; for a new one as they are."""
    read = {name: read_limit(row, "", name)[0] for name, row in content.get(_KEPT, {}).items()}
    return {**shared_limits(), **{name: limit for name, limit in read.items() if limit}}


def digest(content: Mapping[str, Any]) -> str:
    """A fingerprint of the content."""
    words = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()
