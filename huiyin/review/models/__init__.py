"""Tables of review: one file each."""

from huiyin.review.models.review import Review

__all__ = ["Review"]
