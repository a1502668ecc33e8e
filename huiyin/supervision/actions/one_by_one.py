"""Orders about many things, each written by itself: what is refused keeps none of the others back (U33)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from huiyin.kernel.errors import HuiyinError
from huiyin.supervision.models import Order

MOST = 200
"""At once."""


@dataclass(frozen=True)
class NotWritten:
    """Something about which no order was written, and why."""

    about: int
    why: str


def one_by_one(keys: Sequence[int], write: Callable[[int], Order]) -> tuple[list[Order], list[NotWritten]]:
    """Write an order about each; says about which none was written."""
    written: list[Order] = []
    refused: list[NotWritten] = []
    for key in dict.fromkeys(keys):
        try:
            written.append(write(key))
        except HuiyinError as error:
            refused.append(NotWritten(key, error.message))
    return written, refused
