"""Drop (放弃): a file is taken back before it was used."""

from django.db import transaction

from huiyin.attachments import store
from huiyin.attachments.finding import own_upload
from huiyin.attachments.models import Attachment, Upload


def drop(reference: str, *, holder: str) -> None:
    """Take back an upload that was not used. Raises NotFound."""
    with transaction.atomic():
        row = own_upload(reference, holder, lock=True)
        give_up(row)


def give_up(row: Upload) -> None:
    """Forget a locked upload and its file; the file goes once that is written down."""
    attachment_id, row.attachment, row.dropped = row.attachment_id, None, True
    row.save(update_fields=["attachment", "dropped"])
    Attachment.objects.filter(pk=attachment_id).delete()
    reference = row.reference
    transaction.on_commit(lambda: store.remove(reference))
