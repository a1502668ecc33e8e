"""What may be handed in: kinds, sizes, names. Pure."""

from huiyin.attachments.rules.kinds import ACCEPT, KIND_LABELS, MEDIA_TYPES, PICTURES
from huiyin.attachments.rules.limits import MOST_A_HOUR, MOST_BYTES, MOST_FILES, SENTENCE, shown_size
from huiyin.attachments.rules.naming import kind_of, tidy_name

__all__ = [
    "ACCEPT",
    "KIND_LABELS",
    "MEDIA_TYPES",
    "MOST_A_HOUR",
    "MOST_BYTES",
    "MOST_FILES",
    "PICTURES",
    "SENTENCE",
    "kind_of",
    "shown_size",
    "tidy_name",
]
