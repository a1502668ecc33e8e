"""Statutory paths (法定途径) as other modules ask for them."""

from huiyin.catalogue.rules.paths import Path, find, load_paths


def path(code: str) -> Path | None:
    """A statutory path by its code, such as HR-01; None for an unknown one."""
    return load_paths().get(code)


def paths(domain: str | None = None) -> tuple[Path, ...]:
    """All paths, or those of one domain."""
    return tuple(one for one in load_paths().values() if domain in (None, one.domain))


def find_paths(text: str, limit: int = 5) -> tuple[Path, ...]:
    """The paths that a text most likely asks for, best first; empty when no word of it points to one."""
    return find(text, limit)
