"""One reason not to start."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A stable code and a Chinese sentence: what is wrong, what it would lead to, what to do."""

    code: str
    sentence: str
