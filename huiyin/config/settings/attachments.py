"""Attachments: their folder and their scanner. Tests name their own."""

from huiyin.config import attachments
from huiyin.config.environment import Mode
from huiyin.config.settings.base import ENVIRONMENT

_TESTED = ENVIRONMENT.mode is Mode.TEST

HUIYIN_ATTACHMENTS_DIR = (
    attachments.folder(ENVIRONMENT.data_dir, {}) if _TESTED else attachments.folder(ENVIRONMENT.data_dir)
)
HUIYIN_CLAMD = attachments.scanner({}) if _TESTED else attachments.scanner()
