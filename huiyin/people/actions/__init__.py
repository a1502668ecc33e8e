"""Changes to petitioners' data, and every reading of it in plain."""

from huiyin.people.actions.authorise_agent import authorise_agent
from huiyin.people.actions.contact import Contact, contacts
from huiyin.people.actions.correct import correct
from huiyin.people.actions.keep import Kept, keep, keep_rows
from huiyin.people.actions.parcel import (
    active_key,
    blind,
    open_parcel,
    open_piece,
    piece_key,
    seal_parcel,
    seal_piece,
)
from huiyin.people.actions.reveal import reveal
from huiyin.people.actions.revoke_agent import revoke_agent
from huiyin.people.actions.rotate_keys import rotate_keys
from huiyin.people.rules import PetitionerDraft, PetitionerKind

__all__ = [
    "Contact",
    "Kept",
    "PetitionerDraft",
    "PetitionerKind",
    "active_key",
    "authorise_agent",
    "blind",
    "contacts",
    "correct",
    "keep",
    "keep_rows",
    "open_parcel",
    "open_piece",
    "piece_key",
    "reveal",
    "revoke_agent",
    "rotate_keys",
    "seal_parcel",
    "seal_piece",
]
