"""Keeping topics: matters join them as they come; all of them can be gathered anew."""

from huiyin.analysis.actions.topics.gather import gather_topics
from huiyin.analysis.actions.topics.gather_anew import gather_anew

__all__ = ["gather_anew", "gather_topics"]
