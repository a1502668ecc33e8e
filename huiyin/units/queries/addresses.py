"""Where something happened, read from what people write: by names, short forms, landmarks, house numbers."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from huiyin.units.queries.held import held
from huiyin.units.rules import Address, PlaceFacts, PlaceKind


class Seed(Protocol):
    """A place as it is to be loaded; `parent` is a code, and comes before."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> PlaceKind: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def opened_on(self) -> date: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


def read_address(text: str, *, on: date | None = None) -> Address:
    """The finest place that a text or an address field means, with its words and how sure; the text is not kept.

    What happened counts before where somebody lives or works; what is only compared with counts nothing. Of
    namesakes the one that other words support is meant, else what lies around both, never the city. Dated words hold
    on a day; where none is given, those that have not ended.
    """
    return held().gazetteer.read(text, on=on)


def place_named_in(text: str, *, on: date | None = None) -> PlaceFacts | None:
    """The one place that a text means, or None when it cannot be told."""
    return read_address(text, on=on).place


def facts_of_seeds(seeds: Iterable[Seed]) -> list[PlaceFacts]:
    """Places as facts without storing them, to try words on them."""
    paths: dict[str, tuple[int, ...]] = {}
    made: list[PlaceFacts] = []
    for number, seed in enumerate(seeds, start=1):
        above = paths[seed.parent] if seed.parent else ()
        paths[seed.code] = (*above, number)
        made.append(
            PlaceFacts(
                id=number,
                code=seed.code,
                name=seed.name,
                kind=seed.kind,
                parent_id=above[-1] if above else None,
                path=paths[seed.code],
                opened_on=seed.opened_on,
                aliases=seed.aliases,
            )
        )
    return made
