"""No form may fill the disk: of a file that is larger than any that is taken, no more is read than tells so."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler

from huiyin.attachments.queries import MOST_BYTES


class Quota(FileUploadHandler):
    """Stands before the handlers that keep what comes with a form."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Hand the chunk on, or let it fall where the file is too large already."""
        return raw_data if start <= MOST_BYTES else None

    def file_complete(self, file_size: int) -> Any:
        """Keep nothing itself."""
        return None
