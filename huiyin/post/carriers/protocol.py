"""What a carrier is given, and what it may answer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from huiyin.people.actions import Contact


@dataclass(frozen=True)
class Envelope:
    """One notice ready to go. `key` is the same for every try of the same notice."""

    key: str
    title: str
    text: str
    contact: Contact
    at: datetime
    doubtful: bool = False


class TryAgain(Exception):
    """It was surely not taken, but may be later."""


class Undeliverable(Exception):
    """This carrier will never bring it: a number that does not exist, an address refused."""


class ResultUnknown(Exception):
    """It may have been taken: the answer was lost."""


class Fate(StrEnum):
    """What became of a notice whose answer was lost."""

    TAKEN = "taken"
    NOT_TAKEN = "not_taken"
    UNKNOWN = "unknown"


class Carrier(Protocol):
    """A way by which notices go out.

    `place` is its rung on the ladder, lower first; `needs` what must be known of the petitioner ("mobile",
    "email", "address", or "" for none); `reads` the fields it opens for that.
    """

    name: str
    label: str
    place: int
    needs: str
    reads: tuple[str, ...]

    def ready(self) -> bool:
        """Whether it is set up here."""

    def honours_keys(self) -> bool:
        """Whether the same key sent twice comes once."""

    def send(self, envelope: Envelope) -> None:
        """Hand it over. Raises TryAgain, Undeliverable or ResultUnknown."""

    def ask(self, key: str) -> Fate:
        """What became of a notice; asked before anything is sent again."""
