"""One string that people read, and where it stands."""

import re
from dataclasses import dataclass

CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")

SIGNS = re.compile("[、，。：；（）]")


@dataclass(frozen=True)
class Found:
    """A string with the file and line where it stands."""

    text: str
    place: str


def is_chinese(text: str) -> bool:
    """Whether the text holds a Chinese sign."""
    return bool(CHINESE.search(text))


def needs_english(text: str) -> bool:
    """Whether the text is Chinese; a Chinese sign that stands alone is, too."""
    return is_chinese(text) or bool(SIGNS.fullmatch(text))
