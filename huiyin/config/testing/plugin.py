"""pytest plugin, loaded before Django's settings are: test mode and the tests' own data folder."""

import gc
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Each process, and each command that a test starts, would compile the whole house for itself otherwise.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Slowness of a busy machine is no fault of the code under test.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

CHECKOUT = Path(__file__).resolve().parents[3]
DATA_DIR = CHECKOUT / ".huiyin/test"

os.environ["HUIYIN_MODE"] = "test"
os.environ["HUIYIN_DATA_DIR"] = str(DATA_DIR)
KEPT = {"HUIYIN_MODE", "HUIYIN_DATA_DIR", "HUIYIN_DATABASE_URL", "HUIYIN_JOURNEYS", "HUIYIN_SCREENSHOTS"}
for name in set(os.environ) - KEPT:
    if name.startswith("HUIYIN_"):
        del os.environ[name]


@pytest.hookimpl(optionalhook=True, tryfirst=True)
def pytest_xdist_auto_num_workers() -> int:
    """Three processes for two processors: each waits often, for its database or its browser."""
    processors = os.cpu_count() or 1
    return processors + processors // 2


def pytest_collection_finish() -> None:
    """What was loaded and collected stays to the end: it need not be searched for garbage again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
