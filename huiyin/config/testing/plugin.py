"""pytest plugin, loaded before Django's settings are: test mode and the tests' own data folder."""

import os
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]
DATA_DIR = CHECKOUT / ".huiyin/test"

os.environ["HUIYIN_MODE"] = "test"
os.environ["HUIYIN_DATA_DIR"] = str(DATA_DIR)
for unwanted in ("SECRET_KEY", "FIELD_KEYS", "CITY_CODE", "PROFILE", "ALLOWED_HOSTS", "BEHIND_PROXY"):
    os.environ.pop(f"HUIYIN_{unwanted}", None)
