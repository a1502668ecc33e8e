"""python -m huiyin.config.build: front, catalogs or lock."""

import sys
from pathlib import Path

from huiyin.config.build.catalogs import compile_catalogs
from huiyin.config.build.front import copy_front
from huiyin.config.build.locks import bare_lock

CHECKOUT = Path(__file__).resolve().parents[3]
PACKAGE = CHECKOUT / "huiyin"

STEPS = {
    "front": lambda: copy_front(CHECKOUT / "node_modules", PACKAGE / "web/static/vendor"),
    "catalogs": lambda: compile_catalogs(PACKAGE / "locale"),
    "lock": lambda: bare_lock(CHECKOUT / "package-lock.json"),
}

for step in sys.argv[1:]:
    count = STEPS[step]()
    sys.stdout.write(f"{step}: {count}\n")
