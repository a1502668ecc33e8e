"""What analysis writes: its own summaries and the searches that seats keep."""

from huiyin.analysis.actions.derive import derive
from huiyin.analysis.actions.keep_search import forget_search, keep_search

__all__ = ["derive", "forget_search", "keep_search"]
