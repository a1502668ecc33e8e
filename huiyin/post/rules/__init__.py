"""Pure rules of notices."""

from huiyin.post.rules.ladder import STALE, Rung, next_rung, wait_after
from huiyin.post.rules.template import LONGEST_SMS, Template
from huiyin.post.rules.words import WORDS, Word

__all__ = ["LONGEST_SMS", "STALE", "WORDS", "Rung", "Template", "Word", "next_rung", "wait_after"]
