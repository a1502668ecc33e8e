"""What others may ask of petitioners: masked looks, finding by index, authorities, numbers in free text."""

from huiyin.people.permissions import may_reveal
from huiyin.people.queries.agents import RepresentationFacts, agents_of, may_speak_for
from huiyin.people.queries.known import find, group, same_petitioner
from huiyin.people.queries.masked import MaskedPerson, masked, reachable, with_telephone
from huiyin.people.queries.reveals import MANY_A_DAY, many_reveals, reveals
from huiyin.people.queries.veiled import veiled
from huiyin.people.rules import (
    FIELD_LABELS,
    FIELDS,
    ID_TYPE_LABELS,
    KIND_LABELS,
    FoundNumber,
    IdType,
    PetitionerDraft,
    PetitionerKind,
    Veiled,
    check_representatives,
    normal,
    numbers_in,
    without_numbers,
)

__all__ = [
    "FIELDS",
    "FIELD_LABELS",
    "ID_TYPE_LABELS",
    "KIND_LABELS",
    "MANY_A_DAY",
    "FoundNumber",
    "IdType",
    "MaskedPerson",
    "PetitionerDraft",
    "PetitionerKind",
    "RepresentationFacts",
    "Veiled",
    "agents_of",
    "check_representatives",
    "find",
    "group",
    "many_reveals",
    "masked",
    "may_reveal",
    "may_speak_for",
    "normal",
    "numbers_in",
    "reachable",
    "reveals",
    "same_petitioner",
    "veiled",
    "with_telephone",
    "without_numbers",
]
