"""The large language model, off unless an operator names one. Tests name their own."""

from huiyin.config import assist
from huiyin.config.environment import Mode
from huiyin.config.settings.base import ENVIRONMENT

_GIVEN = assist.read({}) if ENVIRONMENT.mode is Mode.TEST else assist.read()

HUIYIN_ASSIST_URL = _GIVEN["HUIYIN_ASSIST_URL"]
HUIYIN_ASSIST_MODEL = _GIVEN["HUIYIN_ASSIST_MODEL"]
HUIYIN_ASSIST_KEY = _GIVEN["HUIYIN_ASSIST_KEY"]
HUIYIN_ASSIST_NETWORKS = _GIVEN["HUIYIN_ASSIST_NETWORKS"]
HUIYIN_ASSIST_TASKS = _GIVEN["HUIYIN_ASSIST_TASKS"]
HUIYIN_ASSIST_SECONDS = _GIVEN["HUIYIN_ASSIST_SECONDS"]
HUIYIN_ASSIST_LONGEST = _GIVEN["HUIYIN_ASSIST_LONGEST"]
HUIYIN_ASSIST_CA = _GIVEN["HUIYIN_ASSIST_CA"]
