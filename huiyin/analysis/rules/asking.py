"""What somebody types, read as words; unreadable input is refused with what to do."""

import re
from dataclasses import dataclass

from huiyin.analysis.rules.folding import folded
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

LONGEST = 100
MOST_WORDS = 8
#: “...” or "..." keep together what is typed with spaces between.
_PARTS = re.compile(r"[“\"「『]([^“”\"「」『』]+)[”\"」』]|([^\s“”\"「」『』]+)")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Words that a text must all hold, folded."""

    typed: str
    words: tuple[str, ...]


def read(typed: str) -> Asked:
    """Read it. Raises Refused where nothing can be looked for, or it is more than anybody looks for."""
    clean = tidy(typed)
    if len(clean) > LONGEST:
        raise Refused(
            f"查找内容最多{LONGEST}字，现有{len(clean)}字。请挑选几个关键的词再查找。",
            code="search.too_long",
            field="q",
        )
    parts = (folded(quoted or plain) for quoted, plain in _PARTS.findall(clean))
    words = tuple(dict.fromkeys(part for part in parts if part))
    if not words:
        raise Refused(
            "请输入要查找的字词：汉字、字母、数字都可以，符号和表情不能单独查找。",
            code="search.empty",
            field="q",
        )
    if len(words) > MOST_WORDS:
        raise Refused(
            f"一次最多查找{MOST_WORDS}个词，现有{len(words)}个。请减少几个。",
            code="search.many_words",
            field="q",
        )
    return Asked(typed=clean, words=words)


def may_be_initials(word: str) -> bool:
    """Whether a word may be meant as pinyin initials of a title."""
    return 2 <= len(word) <= 12 and word.isascii() and word.isalpha()
