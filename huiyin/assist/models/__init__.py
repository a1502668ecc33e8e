"""Tables: each use of the model, and what came of it. No words of any case."""

from huiyin.assist.models.outcome import Outcome
from huiyin.assist.models.use import Use

__all__ = ["Outcome", "Use"]
