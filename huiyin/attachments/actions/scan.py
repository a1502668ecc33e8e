"""Scan (查毒): what waits is shown to the scanner; until it is clean nobody opens it (R27)."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q

from huiyin.attachments import scanner, store
from huiyin.attachments.models import Attachment
from huiyin.attachments.states import Scan

log = logging.getLogger(__name__)

AGAIN_AFTER = timedelta(minutes=10)
"""What could not be scanned is tried again, behind the others."""


def scan(limit: int, at: datetime) -> int:
    """Scan some of what waits, the oldest first; returns how many were looked at, 0 while the scanner is away."""
    if not settings.HUIYIN_CLAMD:
        return 0
    untried = Q(scanned_at=None) | Q(scanned_at__lt=at - AGAIN_AFTER)
    rows = list(Attachment.objects.filter(untried, scan=Scan.WAITING).order_by("id")[:limit])
    try:
        for row in rows:
            _scan(row, at)
    except scanner.Away as away:
        log.warning("the virus scanner does not answer, attachments wait: %s", away)
        return 0
    return len(rows)


def _scan(row: Attachment, at: datetime) -> None:
    found = ""
    try:
        found = scanner.found_in(store.read(row.reference))
        state = Scan.INFECTED if found else Scan.CLEAN
    except (scanner.Unclear, store.Broken, FileNotFoundError) as error:
        log.warning("attachment %s could not be scanned: %s", row.reference, error)
        state = Scan.WAITING
    Attachment.objects.filter(pk=row.pk, scan=Scan.WAITING).update(
        scan=state.value, found=found[:120], scanned_at=at
    )
