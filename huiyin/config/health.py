"""Whether this process can serve: for load balancers, and for our own start-up."""

import shutil
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from huiyin import __version__
from huiyin.config.safety.settings_rules import can_be_filled

SMALLEST = 100 * 1024 * 1024
"""So much must be free for files to be taken."""


def health(request: HttpRequest) -> JsonResponse:
    """200 when the database answers, else 503; whether files can be taken. Tells nothing about data."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return JsonResponse({"ok": False}, status=503)
    # A full disk holds up attachments only, so it is told and stops nothing.
    return JsonResponse({"ok": True, "version": __version__, "attachments": _take_files()})


def _take_files() -> bool:
    folder = Path(settings.HUIYIN_ATTACHMENTS_DIR)
    there = folder if folder.exists() else folder.parent
    return can_be_filled(folder) and shutil.disk_usage(there).free > SMALLEST
