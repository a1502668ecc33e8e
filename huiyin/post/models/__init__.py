"""Tables of the post module, one per file."""

from huiyin.post.models.message import Message, State

__all__ = ["Message", "State"]
