"""The small table of the API."""

from huiyin.api.models.sent_answer import SentAnswer

__all__ = ["SentAnswer"]
