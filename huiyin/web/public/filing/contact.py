"""Reading names, telephones and numbers as people type them, one by one, so that every mistake is shown at once."""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.people import queries as people
from huiyin.web.parts.forms import HouseForm


def read(kind: str, given: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, Refused]]:
    """The values in one spelling, and the refusals of those that cannot be read, by field."""
    values: dict[str, str] = {}
    wrong: dict[str, Refused] = {}
    for field, value in given.items():
        try:
            values[field] = getattr(people.normal(people.PetitionerDraft(kind=kind, **{field: value})), field)
        except Refused as refusal:
            wrong[field] = refusal
    return values, wrong


def read_into(form: HouseForm, kind: str, fields: Mapping[str, str]) -> None:
    """Put a form's contact fields in one spelling, or show what is wrong with them.

    `fields` names for each field of the form the field of a petitioner that it fills.
    """
    for name, field in fields.items():
        typed = form.cleaned_data.get(name) or ""
        values, wrong = read(kind, {field: typed})
        if wrong:
            refusal = wrong[field]
            form.refuse(Refused(refusal.message, code=refusal.code, field=name))
        else:
            form.cleaned_data[name] = values[field]
