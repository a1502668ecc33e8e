"""Printed papers: fonts and the address in their QR codes. Tests print with the installed fonts."""

from huiyin.config import papers
from huiyin.config.environment import Mode
from huiyin.config.settings.base import ENVIRONMENT

_TESTED = ENVIRONMENT.mode is Mode.TEST

HUIYIN_PAPER_FONTS = papers.font_folder({}) if _TESTED else papers.font_folder()
HUIYIN_SITE_URL = papers.site_url(ENVIRONMENT, {}) if _TESTED else papers.site_url(ENVIRONMENT)
