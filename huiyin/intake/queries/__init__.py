"""What others may ask of intake: channels, offices, proposals, what may be known already."""

from huiyin.intake.channel import FORM_LABELS, Channel, Form, Note
from huiyin.intake.channels import all_channels, channel
from huiyin.intake.queries.advice import advice
from huiyin.intake.queries.alike import alike, told_as_same
from huiyin.intake.queries.guided import class_of_item, field_of_item
from huiyin.intake.queries.known import known_of, likely_known
from huiyin.intake.queries.known_told import KnownMatter
from huiyin.intake.queries.offices import city_office, offices
from huiyin.intake.queries.proposals import Proposed, proposed
from huiyin.intake.queries.receipts import receipt, registered_in
from huiyin.intake.queries.words import Spelled, spelled
from huiyin.intake.rules.likely import Likely

__all__ = [
    "FORM_LABELS",
    "Channel",
    "Form",
    "KnownMatter",
    "Likely",
    "Note",
    "Proposed",
    "Spelled",
    "advice",
    "alike",
    "all_channels",
    "channel",
    "channels",
    "city_office",
    "class_of_item",
    "field_of_item",
    "known_of",
    "likely_known",
    "offices",
    "proposed",
    "receipt",
    "registered_in",
    "spelled",
    "told_as_same",
]


def channels() -> tuple[Channel, ...]:
    """Every channel, in the order in which pages list them."""
    return tuple(all_channels().values())
