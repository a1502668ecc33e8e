"""Whether two texts are the same, or basically the same; spaces and punctuation do not count."""

from difflib import SequenceMatcher

SAME = 0.9
"""From this likeness on, two texts count as basically the same (our figure; the law that asks it gives none)."""


def same_words(one: str, other: str) -> bool:
    """Whether both say the same, sign by sign; two empty texts do."""
    return _signs(one) == _signs(other)


def same_text(one: str, other: str) -> bool:
    """Whether both are the same or basically the same; what is empty is like nothing."""
    first, second = _signs(one), _signs(other)
    if not first or not second:
        return False
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= SAME


def _signs(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())
