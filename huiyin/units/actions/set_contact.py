"""Publishing how a body is reached (R-112)."""

from dataclasses import asdict
from datetime import datetime
from typing import cast

from django.db import transaction
from django.db.models import CharField

from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.units.models import UnitContact
from huiyin.units.queries import ContactFacts, check_manage, unit


def set_contact(unit_id: int, contact: ContactFacts, *, by: Actor, at: datetime) -> ContactFacts:
    """Set what is published of a body; what was there before is replaced, and the change is recorded.

    Raises NotAllowed for a stranger, Refused for a text that is too long.
    """
    with transaction.atomic():
        check_manage(by, unit(unit_id).place_id)
        values = {name: _checked(name, text) for name, text in asdict(contact).items()}
        UnitContact.objects.update_or_create(unit_id=unit_id, defaults=values)
        filled = sorted(name for name, text in values.items() if text)
        record(f"unit:{unit_id}", "unit.contact_set", by=by, at=at, detail={"fields": filled})
    return ContactFacts(**values)


def _checked(name: str, text: str) -> str:
    field = cast("CharField[str, str]", UnitContact._meta.get_field(name))
    most = field.max_length or 0
    line = " ".join(tidy(text).split())
    if len(line) > most:
        raise Refused(
            f"“{field.verbose_name}”最多{most}字，现有{len(line)}字，请删减。",
            code="units.contact_too_long",
            field=name,
        )
    return line
