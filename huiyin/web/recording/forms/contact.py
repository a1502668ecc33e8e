"""Contacts of a recorded person, each in one spelling or refused at its own field."""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel.errors import Refused
from huiyin.people import queries as people
from huiyin.web.parts.forms import HouseForm


def read_contacts(form: HouseForm, names: Mapping[str, str], *, kind: str = "", id_type: str = "") -> None:
    """Put the named fields of a form in one spelling; `names` gives for each the field of a petitioner."""
    for name, field in names.items():
        typed = form.cleaned_data.get(name) or ""
        # The kind of document matters only to its own number.
        document = id_type if field == "id_number" else ""
        contact: dict[str, Any] = {field: typed}
        draft = people.PetitionerDraft(kind=kind or people.PetitionerKind.PERSON, id_type=document, **contact)
        try:
            form.cleaned_data[name] = getattr(people.normal(draft), field)
        except Refused as refusal:
            form.refuse(Refused(refusal.message, code=refusal.code, field=name))
