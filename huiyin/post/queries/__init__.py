"""Reading notices and the state of the outbox."""

from huiyin.post.queries.backlog import Backlog, backlog
from huiyin.post.queries.inbox import InboxPage, MessageFacts, inbox, to_petitioners, unread
from huiyin.post.templates import TEMPLATES

__all__ = [
    "TEMPLATES",
    "Backlog",
    "InboxPage",
    "MessageFacts",
    "backlog",
    "inbox",
    "to_petitioners",
    "unread",
]
