"""Queuing notices, delivering them, marking them read."""

from huiyin.post.actions.carry import Delivered
from huiyin.post.actions.deliver import deliver
from huiyin.post.actions.mark_read import mark_read
from huiyin.post.actions.take_back import take_back
from huiyin.post.actions.tell import message_row, tell, tell_all

__all__ = ["Delivered", "deliver", "mark_read", "message_row", "take_back", "tell", "tell_all"]
