"""What follows from the shape of the two trees: pure facts in, answers out."""

from huiyin.units.rules.address import Address
from huiyin.units.rules.address_book import HOW_LABELS, AddressBook, How, PlaceWord
from huiyin.units.rules.authority import discipline_organs, leader_ids, led_ids, managing_level
from huiyin.units.rules.facts import PlaceFacts, UnitFacts, in_force
from huiyin.units.rules.gazetteer import Gazetteer
from huiyin.units.rules.house_numbers import SIDE_LABELS, RoadStretch, Side, meeting
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
from huiyin.units.rules.name_kinds import NAME_KIND_LABELS, NAME_STANDING_LABELS, NameKind, NameStanding
from huiyin.units.rules.naming import NameCount, Told, learned_names
from huiyin.units.rules.place_tree import PlaceTree
from huiyin.units.rules.review import review_organs
from huiyin.units.rules.succession import successor_on, would_circle
from huiyin.units.rules.unit_tree import UnitTree

__all__ = [
    "DEPARTMENT_KINDS",
    "HOW_LABELS",
    "INNER_KINDS",
    "KIND_LABELS",
    "LAW_KINDS",
    "LEVEL_LABELS",
    "LEVEL_ORDER",
    "NAME_KIND_LABELS",
    "NAME_STANDING_LABELS",
    "OUTSIDE_KINDS",
    "PLACE_LABELS",
    "SIDE_LABELS",
    "VIRTUAL_KINDS",
    "Address",
    "AddressBook",
    "Gazetteer",
    "How",
    "NameCount",
    "NameKind",
    "NameStanding",
    "PlaceFacts",
    "PlaceKind",
    "PlaceTree",
    "PlaceWord",
    "RoadStretch",
    "Side",
    "Told",
    "UnitFacts",
    "UnitKind",
    "UnitLevel",
    "UnitTree",
    "discipline_organs",
    "in_force",
    "leader_ids",
    "learned_names",
    "led_ids",
    "managing_level",
    "meeting",
    "review_organs",
    "successor_on",
    "would_circle",
]
