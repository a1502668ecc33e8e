"""Which of an action's fields a citizen is asked: not those of staff, and no question with a single answer."""

from collections.abc import Mapping
from typing import Any

from huiyin.matters import queries
from huiyin.web.parts.action_form import form_class
from huiyin.web.parts.forms import HouseForm

#: What only staff fill in when they act on a written application.
STAFF = {
    "withdraw": ("requested_on", "proof", "attachments"),
    "request_review": ("posted_on", "received_on"),
    "request_recheck": ("posted_on", "received_on"),
}
#: Asked once it turned out to be needed: the reason for being late (N-7).
LATER = ("missed_reason",)


def form_of(offer: queries.Offer, sent: Mapping[str, Any], *, also: str = "") -> type[HouseForm]:
    """The form for what was sent so far; `also` names a field that the last answer has asked for."""
    asked = [field for field in offer.fields if _is_asked(offer, field.name, sent, also)]
    return form_class(asked, options=offer.choices)


def _is_asked(offer: queries.Offer, name: str, sent: Mapping[str, Any], also: str) -> bool:
    if name in STAFF.get(offer.verb, ()):
        return False
    if name in LATER:
        return name == also or name in sent
    return name not in offer.choices or len(offer.choices[name]) > 1
