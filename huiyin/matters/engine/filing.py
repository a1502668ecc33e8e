"""The filing: what a door hands over to be registered, and what it gets back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Model

from huiyin.attachments.actions import Taken
from huiyin.deadlines.due import Due


@dataclass(frozen=True, kw_only=True)
class CoPetitioner:
    """One more person of a joint petition (R-108); `petitioner` is a stored id."""

    petitioner_id: int
    is_representative: bool = False
    own_request: str = ""
    amount: str | None = None


@dataclass(frozen=True, kw_only=True)
class Filing:
    """What a door hands over to be registered. `raw` is the arrival exactly as it came.

    `petitioner` is a stored or a new, unsaved petitioner row (None: no name given, P-4); `proposal` holds class, unit
    and lane proposals with reasons; `key` makes a second filing with the same key harmless;
    a `quiet` one sends no notice of being registered.
    """

    channel: str
    received_at: datetime
    raw: Mapping[str, Any]
    text: str
    registrar_id: int
    key: str
    fingerprint: str
    sub_channel: str = ""
    title: str = ""
    claims: tuple[str, ...] = ()
    claim_class: str = ""
    field_code: str = ""
    proposal: Mapping[str, Any] = field(default_factory=dict)
    place_id: int | None = None
    petitioner: Model | None = None
    agent_id: int | None = None
    co_petitioners: tuple[CoPetitioner, ...] = ()
    people_count: int = 1
    recorder_id: int | None = None
    spoken_by_other: bool = False
    consents: Mapping[str, Any] = field(default_factory=dict)
    keep_secret: bool = False
    is_initial: bool = True
    accused_unit_ids: tuple[int, ...] = ()
    accused_account_ids: tuple[int, ...] = ()
    quiet: bool = False
    attachments: tuple[Taken, ...] = ()

    @property
    def restricted(self) -> bool:
        """An accusation goes into the compartment from its first moment (R-302)."""
        return self.claim_class == "accusation" or bool(self.accused_unit_ids or self.accused_account_ids)


@dataclass(frozen=True, kw_only=True)
class Registered:
    """What the citizen leaves with: number, query code and the dates of the next step."""

    arrival_id: int
    matter_id: int
    number: str
    code: str
    received_at: datetime
    due: Due
