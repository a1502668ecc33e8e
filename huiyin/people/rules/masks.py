"""How personal data looks to those who did not ask for it with a reason (R32)."""

import re

from huiyin.kernel.text import mask_email, mask_id, mask_name, mask_phone
from huiyin.people.rules.draft import PetitionerKind

HIDDEN = "要求保密"

_STREET = re.compile(r".*?(?:街道|地区办事处|镇|乡|苏木)")
_ROAD = re.compile(r".*?(?:大道|大街|路|街|巷|胡同|道)")
_DISTRICT = re.compile(r".*?(?:自治县|(?<![小社园])区|县|旗)")
_CITY = re.compile(r".*?市")


def masked_name(name: str, kind: str) -> str:
    """张*; of a body the first four signs."""
    if kind == PetitionerKind.PERSON:
        return mask_name(name)
    return name[:4] + "****" if name else ""


def masked_address(address: str) -> str:
    """Down to the street, nothing nearer; a house number never."""
    if not address:
        return ""
    for level in (_STREET, _ROAD, _DISTRICT, _CITY):
        found = level.match(address)
        if found and found.end() < len(address):
            return re.sub(r"\d", "*", found[0]) + "****"
    return "****"


def masked_phone(phone: str) -> str:
    """138****5678; an extension stays hidden."""
    return mask_phone(phone.partition("-")[0])


masked_id = mask_id
masked_email = mask_email
