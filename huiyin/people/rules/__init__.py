"""Pure rules about petitioners' data."""

from huiyin.people.rules.draft import (
    FIELD_LABELS,
    FIELDS,
    ID_TYPE_LABELS,
    KIND_LABELS,
    IdType,
    PetitionerDraft,
    PetitionerKind,
)
from huiyin.people.rules.found import FoundNumber, numbers_in, without_numbers
from huiyin.people.rules.identity import normal_id
from huiyin.people.rules.joint import check_representatives
from huiyin.people.rules.normal import normal, normal_email, normal_name
from huiyin.people.rules.reason import checked_reason
from huiyin.people.rules.telephone import is_mobile, normal_phone
from huiyin.people.rules.veiling import Veiled, veil

__all__ = [
    "FIELDS",
    "FIELD_LABELS",
    "ID_TYPE_LABELS",
    "KIND_LABELS",
    "FoundNumber",
    "IdType",
    "PetitionerDraft",
    "PetitionerKind",
    "Veiled",
    "check_representatives",
    "checked_reason",
    "is_mobile",
    "normal",
    "normal_email",
    "normal_id",
    "normal_name",
    "normal_phone",
    "numbers_in",
    "veil",
    "without_numbers",
]
