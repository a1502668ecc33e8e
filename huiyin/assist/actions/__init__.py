"""Asking the model. What it says is a proposal; only a person writes into a case."""

from huiyin.assist.actions.draft import draft
from huiyin.assist.actions.extract import extract
from huiyin.assist.actions.forget import forget
from huiyin.assist.actions.look import look
from huiyin.assist.actions.question import Proposal
from huiyin.assist.actions.summarise import summarise
from huiyin.assist.unavailable import Unavailable

__all__ = ["Proposal", "Unavailable", "draft", "extract", "forget", "look", "summarise"]
