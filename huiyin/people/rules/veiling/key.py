"""The key of a veiled text: which stand-in stands for what."""

import re
from dataclasses import dataclass, field

PERSON = "人"
KINDS = ("人", "单位", "电话", "证件号", "卡号", "号码", "车牌", "邮箱", "账号", "网址", "住址", "门牌")
"""What a stand-in may be called."""

GONE = "＿＿＿"
"""Stands where an answer speaks of somebody who was never named."""

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_STAND_IN = re.compile(rf"【([{_STEMS}]|(?:{'|'.join(KINDS)})\d{{1,4}})】")


@dataclass(frozen=True)
class Veiled:
    """Texts without what names persons, and the key to them. The key never leaves the process."""

    texts: tuple[str, ...]
    key: dict[str, str] = field(repr=False)

    @property
    def hidden(self) -> int:
        """How many different things are hidden."""
        return len(self.key)

    def restored(self, answer: str) -> str:
        """An answer with what stood in the texts themselves, and nothing that did not stand there."""
        return _STAND_IN.sub(lambda found: self.key.get(found[0], GONE), answer)


class Keeper:
    """Gives out stand-ins: the same thing is called the same in all texts."""

    def __init__(self) -> None:
        self.key: dict[str, str] = {}
        self._given: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}

    def stand_in(self, kind: str, same: str, text: str) -> str:
        """The stand-in for a text; `same` is its spelling by which it is known again."""
        known = self._given.get((kind, same))
        if known is None:
            known = self._given[kind, same] = self._next(kind)
            self.key[known] = text
        return known

    def _next(self, kind: str) -> str:
        n = self._counts[kind] = self._counts.get(kind, 0) + 1
        if kind == PERSON and n <= len(_STEMS):
            return f"【{_STEMS[n - 1]}】"
        return f"【{kind}{n}】"
