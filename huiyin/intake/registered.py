"""What a door gives back."""

from dataclasses import dataclass

from huiyin.matters.actions import Registered as NewlyRegistered


@dataclass(frozen=True, kw_only=True)
class Registered(NewlyRegistered):
    """Number, query code and first due date. `known` when the same submission had been registered before."""

    known: bool = False
    restricted: bool = False
