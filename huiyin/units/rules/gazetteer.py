"""The places of a city with the words by which they are known: what reads addresses."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.units.rules.address import Address, read_address
from huiyin.units.rules.address_book import AddressBook, PlaceWord
from huiyin.units.rules.facts import PlaceFacts
from huiyin.units.rules.house_numbers import RoadStretch
from huiyin.units.rules.place_tree import PlaceTree


@dataclass(frozen=True)
class Gazetteer:
    """The tree and the book that belongs to it."""

    tree: PlaceTree
    book: AddressBook

    @classmethod
    def of(
        cls,
        places: Iterable[PlaceFacts],
        *,
        listed: Iterable[PlaceWord] = (),
        roads: Iterable[RoadStretch] = (),
    ) -> "Gazetteer":
        """The gazetteer of these places and of what an office has listed and learned."""
        rows = list(places)
        return cls(PlaceTree.of(rows), AddressBook.of(rows, listed=listed, roads=roads))

    def read(self, text: str, *, on: date | None = None) -> Address:
        """The finest place that a text means; dated words hold on a day, or have not ended where none is given."""
        return read_address(text, self.tree, self.book, on=on)
