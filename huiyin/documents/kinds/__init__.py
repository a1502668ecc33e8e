"""The kinds of document, one declared file each; a new file here is a new kind."""

import pkgutil
from importlib import import_module

from huiyin.documents.rules.kind import Kind


def _declared() -> dict[str, Kind]:
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    kinds: list[Kind] = [module.KIND for module in modules]
    by_code = {kind.code: kind for kind in sorted(kinds, key=lambda kind: kind.code)}
    if len(by_code) != len(kinds):
        raise ValueError("two kinds of document carry the same code")
    return by_code


KINDS: dict[str, Kind] = _declared()
