"""Faults of catalogue data: each with its file, its row and what to do, all of them and not only the first."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Fault:
    """Why a row is refused."""

    file: str
    row: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file} {self.row}：{self.reason}"


@dataclass
class RowReader:
    """Reads one row, puts down what is wrong with it, and goes on."""

    file: str
    name: str
    row: dict[str, Any]
    labels: dict[str, str]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, reason: str) -> None:
        """Put down what is wrong."""
        self.faults.append(Fault(self.file, self.name, reason))

    def words(self, key: str, *, needed: bool = True, most: int = 0) -> str:
        """A text; missing, of another kind or too long is put down."""
        value = self.row.get(key, "")
        text = value.strip() if isinstance(value, str) else ""
        if not isinstance(value, str):
            self.fault(f"{self._label(key)}应为文字，请改正")
        elif needed and not text:
            self.fault(f"缺少{self._label(key)}，请补上")
        elif most and len(text) > most:
            self.fault(f"{self._label(key)}有{len(text)}字，最多{most}字，请缩短")
        return text

    def listed(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        """A list of texts, without empty and repeated ones; `words` of everyday language may stand in one text."""
        value = self.row.get(key) or []
        value = value.split() if isinstance(value, str) and key == "words" else value
        if not isinstance(value, list | tuple) or not all(isinstance(one, str) for one in value):
            self.fault(f"{self._label(key)}应为若干条文字，请改正")
            return ()
        found = tuple(dict.fromkeys(one.strip() for one in value if one.strip()))
        if needed and not found:
            self.fault(f"缺少{self._label(key)}，请至少写一条")
        return found

    def rows(self, key: str) -> list[dict[str, Any]]:
        """A list of rows below this one."""
        value = self.row.get(key) or []
        good = isinstance(value, list) and all(isinstance(one, dict) for one in value)
        if not good:
            self.fault(f"{self._label(key)}的格式不对，应为若干行，请改正")
        return value if good else []

    def one_of(self, key: str, known: Iterable[str], value: str) -> str:
        """The value when it is known; else it is put down and the result is empty."""
        if value and value not in known:
            self.fault(f"{self._label(key)}“{value}”不在可选范围内，请从{'、'.join(known)}中选择")
        return value if value in known else ""

    def _label(self, key: str) -> str:
        return self.labels.get(key, key)
