"""Setting of the letter drop: HUIYIN_LETTERS_DIR, a folder; without it not in use."""

from pathlib import Path

from django.conf import settings


def folder() -> Path | None:
    """The folder, or None when none is set."""
    given = getattr(settings, "HUIYIN_LETTERS_DIR", "")
    return Path(given) if given else None
