"""Ways to leaf through a list: by numbered pages, or on and back from a key where lists are very long."""

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 0


@dataclass(frozen=True)
class Pages:
    """A numbered page of a list of `total` rows; page numbers begin at 1."""

    number: int
    size: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page; an empty list has one page."""
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        """How many rows stand before this page."""
        return (self.number - 1) * self.size

    @property
    def shown(self) -> Sequence[int]:
        """The page numbers to show; GAP stands for a run that is left out."""
        near = {1, self.last, *range(self.number - 2, self.number + 3)}
        listed: list[int] = []
        for number in sorted(n for n in near if 1 <= n <= self.last):
            if listed and number - listed[-1] > 1:
                listed.append(GAP)
            listed.append(number)
        return listed


@dataclass(frozen=True)
class Keyset:
    """On and back from a key: the value of the address parameter `after` or `before`, empty where there is none."""

    after: str = ""
    before: str = ""


def page_number(text: str | None) -> int:
    """The page that an address asks for; nonsense means the first, and nothing beyond a million."""
    return min(max(int(text), 1), 1_000_000) if text and text.isdecimal() and len(text) < 9 else 1


def pages(asked: str | None, *, total: int, size: int = 50) -> Pages:
    """The page that an address asks for, at most the last one."""
    wide = Pages(1, size, total)
    return Pages(min(page_number(asked), wide.last), size, total)
