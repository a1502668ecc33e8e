"""What follows from the shape of the two trees: pure facts in, answers out."""

from huiyin.units.rules.authority import discipline_organs, leader_ids, led_ids, managing_level
from huiyin.units.rules.facts import PlaceFacts, UnitFacts, in_force
from huiyin.units.rules.kinds import (
    DEPARTMENT_KINDS,
    INNER_KINDS,
    KIND_LABELS,
    LAW_KINDS,
    LEVEL_LABELS,
    LEVEL_ORDER,
    OUTSIDE_KINDS,
    PLACE_LABELS,
    VIRTUAL_KINDS,
    PlaceKind,
    UnitKind,
    UnitLevel,
)
from huiyin.units.rules.place_tree import PlaceTree
from huiyin.units.rules.review import review_organs
from huiyin.units.rules.succession import successor_on, would_circle
from huiyin.units.rules.unit_tree import UnitTree

__all__ = [
    "DEPARTMENT_KINDS",
    "INNER_KINDS",
    "KIND_LABELS",
    "LAW_KINDS",
    "LEVEL_LABELS",
    "LEVEL_ORDER",
    "OUTSIDE_KINDS",
    "PLACE_LABELS",
    "VIRTUAL_KINDS",
    "PlaceFacts",
    "PlaceKind",
    "PlaceTree",
    "UnitFacts",
    "UnitKind",
    "UnitLevel",
    "UnitTree",
    "discipline_organs",
    "in_force",
    "leader_ids",
    "led_ids",
    "managing_level",
    "review_organs",
    "successor_on",
    "would_circle",
]
