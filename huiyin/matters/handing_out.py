"""Handing out a file of a case: the one door to its bytes, with a trace where the case is restricted (R11)."""

from datetime import datetime

from django.db import transaction

from huiyin.attachments import queries as attachments
from huiyin.audit import actions as audit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound
from huiyin.matters.models import Matter
from huiyin.matters.queries.enclosures import EnclosureView, seen_by

READ = "enclosure.read"
#: The file as it came, or a working copy of a picture.
WAYS = ("original", "large", "small")


def open_enclosure(
    enclosure_id: int, *, number: str = "", way: str = "original", by: Actor, at: datetime
) -> attachments.Opened:
    """Open a file of the matter under a number; a citizen's own needs none. `way` is one of `WAYS`.

    Raises `NotFound` for whoever may not see it, `Refused` while it waits for the scanner or is infected. Each
    reading of a restricted matter's file leaves one audit row, before the bytes are given.
    """
    matter_id, seen = seen_by(by, number, on=day_of(at))
    found = next((one for one in seen if one.id == enclosure_id), None)
    if found is None or way not in WAYS:
        raise NotFound("没有找到这个附件，或您无权查看。请返回上一页刷新后再试。", code="attachment.unknown")
    with transaction.atomic():
        opened = _opened(found, way)
        if Matter.objects.filter(pk=matter_id, restricted=True).exists():
            detail = {"enclosure": found.id, "way": way, "digest": found.file.digest}
            audit.record(f"matter:{matter_id}", READ, by=by, at=at, detail=detail)
    return opened


def _opened(found: EnclosureView, way: str) -> attachments.Opened:
    if way == "original":
        return attachments.open_original(found.file.id)
    return attachments.open_picture(found.file.id, small=way == "small")
