"""How the public reaches bodies (R-112)."""

from collections.abc import Collection
from dataclasses import dataclass, fields

from huiyin.units.models import UnitContact


@dataclass(frozen=True, slots=True)
class ContactFacts:
    """What is published of a body; empty where nothing was set."""

    telephone: str = ""
    hours: str = ""
    address: str = ""
    postcode: str = ""
    email: str = ""
    reception_place: str = ""
    reception_hours: str = ""


_COLUMNS = tuple(field.name for field in fields(ContactFacts))


def contacts(unit_ids: Collection[int]) -> dict[int, ContactFacts]:
    """What is published of these bodies, in one statement; those without anything are left out."""
    rows = UnitContact.objects.filter(unit_id__in=unit_ids).values_list("unit_id", *_COLUMNS)
    return {unit_id: ContactFacts(*row) for unit_id, *row in rows}
