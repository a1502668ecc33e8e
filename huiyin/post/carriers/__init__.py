"""The carriers, one folder each with the same files; a new folder here is a new carrier.

`carrier.py` holds CARRIER, `config.py` reads the carrier's settings, `tests/` prove it against a real receiver.
"""

import pkgutil
from importlib import import_module

from huiyin.post.carriers.protocol import Carrier


def _found() -> dict[str, Carrier]:
    folders = [found.name for found in pkgutil.iter_modules(__path__) if found.ispkg]
    carriers: list[Carrier] = [import_module(f"{__name__}.{name}.carrier").CARRIER for name in folders]
    return {carrier.name: carrier for carrier in sorted(carriers, key=lambda carrier: carrier.place)}


CARRIERS: dict[str, Carrier] = _found()
