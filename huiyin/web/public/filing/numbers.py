"""Identity, telephone and bank numbers in the free text: shown masked, and moved to fields of their own (U10)."""

from dataclasses import dataclass, replace

from huiyin.kernel.text import mask_id, mask_phone
from huiyin.people import queries as people
from huiyin.web.public.filing.draft import Draft

_MASKS = {"phone": mask_phone, "id_number": mask_id, "bank_card": mask_id}


@dataclass(frozen=True)
class Found:
    """A number that stands in the text: what it is, and how it looks masked."""

    label: str
    masked: str


def found_in(text: str) -> tuple[Found, ...]:
    """The numbers in a text, masked."""
    return tuple(Found(one.label, _masked(one, text)) for one in people.numbers_in(text))


def moved(draft: Draft) -> Draft:
    """The draft with its numbers out of the text: a first telephone and identity number go to their own fields, and
    all of them stay in the text only masked.
    """
    given = {"phone": draft.phone, "id_number": draft.id_number}
    for one in people.numbers_in(draft.text):
        if one.kind in given and not given[one.kind]:
            given[one.kind] = draft.text[one.start : one.end]
    text = people.without_numbers(draft.text, lambda one: _masked(one, draft.text))
    return replace(draft, text=text, phone=given["phone"], id_number=given["id_number"])


def _masked(one: people.FoundNumber, text: str) -> str:
    return _MASKS[one.kind]("".join(sign for sign in text[one.start : one.end] if sign.isalnum()))
