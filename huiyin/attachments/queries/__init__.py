"""What is kept, how far uploads have come, and the bytes themselves."""

from huiyin.attachments.kept import KeptFile, Progress
from huiyin.attachments.queries.held import Unfinished, held, kept, progress, unfinished
from huiyin.attachments.queries.opened import Opened, open_original, open_picture
from huiyin.attachments.queries.same_bytes import same_bytes
from huiyin.attachments.queries.verify import Checked, how_many, verify
from huiyin.attachments.rules import ACCEPT, KIND_LABELS, MOST_BYTES, MOST_FILES, SENTENCE, shown_size

__all__ = [
    "ACCEPT",
    "KIND_LABELS",
    "MOST_BYTES",
    "MOST_FILES",
    "SENTENCE",
    "Checked",
    "KeptFile",
    "Opened",
    "Progress",
    "Unfinished",
    "held",
    "how_many",
    "kept",
    "open_original",
    "open_picture",
    "progress",
    "same_bytes",
    "shown_size",
    "unfinished",
    "verify",
]
