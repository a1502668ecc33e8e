"""Where somebody comes from the guide: the item of the catalogue, and what it says of class and field."""

from dataclasses import dataclass, replace
from datetime import date

from huiyin.catalogue import queries as catalogue

#: In which field of the contents a matter of a class of the catalogue is filed.
FIELDS = {
    "LD": "15",
    "SB": "15",
    "TD": "03",
    "ZF": "0109",
    "WY": "0109",
    "JS": "01",
    "JT": "06",
    "HJ": "04",
    "JY": "14",
    "WS": "12",
    "YP": "1203",
    "SC": "1103",
    "MZ": "09",
    "TW": "09",
    "NY": "10",
    "JR": "07",
    "GA": "13",
    "YJ": "0701",
    "CG": "0102",
    "GY": "0102",
    "WL": "14",
    "SF": "13",
    "MJ": "0204",
    "RS": "02",
    "JW": "05",
    "SW": "0705",
    "ZS": "08",
}
ACCUSATION = "accusation"
#: A field of the second level says what it is about; one of the first only where about.
_SECOND_LEVEL = 4


@dataclass(frozen=True, kw_only=True)
class Guided:
    """An item of the guide from which a petitioner came to file: its code, its words that day, its field."""

    code: str
    request: str
    field_code: str


def guided(code: str, *, on: date) -> Guided | None:
    """The item of a code as it may be shown on a day; None for none: an old link must hinder nobody."""
    item = catalogue.item(code, on=on) if code else None
    return Guided(code=item.code, request=item.request, field_code=field_of_item(item)) if item else None


def with_guide(found: catalogue.ClassProposal, item: Guided) -> catalogue.ClassProposal:
    """The proposal with what the petitioner chose in the guide as a reason; the class stays that of the words.

    The words alone decide about an accusation: nothing that was chosen may hide one (C-1).
    """
    if found.claim_class == ACCUSATION:
        return found
    within = found.field_code.startswith(item.field_code)
    exact = len(item.field_code) == _SECOND_LEVEL
    field = item.field_code if exact and not within else found.field_code
    reason = f"信访人从办事指引的“{item.request}”进入，属于{catalogue.field_label(item.field_code)}"
    first, *rest = found.reasons
    return replace(
        found,
        field_code=field,
        field_label=catalogue.field_label(field) if field else "",
        reasons=(first, reason, *(rest if field == found.field_code else ())),
    )


def field_of_item(item: catalogue.Item) -> str:
    """The field that its words suggest, if it lies within that of its class; else that of the class."""
    own = FIELDS.get(item.class_code, "")
    words = catalogue.class_by_words(" ".join((item.request, *item.words))).field_code
    return words if own and words.startswith(own) else own


def class_of_item(item: catalogue.Item) -> str:
    """Whether it is an accusation, which is kept apart, or asks for something."""
    usual = catalogue.path(item.paths[0]) if item.paths else None
    return ACCUSATION if usual and ACCUSATION in usual.ways else "petition"
