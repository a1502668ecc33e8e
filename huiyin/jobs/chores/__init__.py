"""One file per chore, found by scanning; each holds a CHORE named like the file."""

import importlib
import pkgutil
from functools import cache

from huiyin.jobs.chore import Chore


@cache
def all_chores() -> tuple[Chore, ...]:
    """Every chore, by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(__path__))
    return tuple(_load(name) for name in names)


def _load(name: str) -> Chore:
    chore = importlib.import_module(f"{__name__}.{name}").CHORE
    if not isinstance(chore, Chore) or chore.name != name:
        raise ValueError(f"{name}.py must hold a CHORE of that name")
    return chore
