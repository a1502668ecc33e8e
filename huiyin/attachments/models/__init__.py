"""Tables of the attachments module, one per file."""

from huiyin.attachments.models.attachment import Attachment
from huiyin.attachments.models.upload import Upload

__all__ = ["Attachment", "Upload"]
