"""Lines of handling: which trade at which level, as history is counted by; a line becomes a unit where the place is."""

from dataclasses import dataclass
from typing import Self

ANY_TRADE = 0
"""The trade of a street office that handled what no duty of the list names: all that streets do."""


@dataclass(frozen=True, slots=True)
class Line:
    """A trade, known by the body that owns its duties, at a level: city management in the districts."""

    owner_id: int
    level: str

    @property
    def code(self) -> str:
        """The line as learned models name it."""
        return f"{self.owner_id}@{self.level}"

    @classmethod
    def of(cls, code: str) -> Self:
        """The line of a code."""
        owner, _, level = code.partition("@")
        return cls(int(owner), level)
