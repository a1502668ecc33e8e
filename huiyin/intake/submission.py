"""What a door hands over, before anything is looked up or decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from huiyin.people.actions import PetitionerDraft


@dataclass(frozen=True, kw_only=True)
class JointMember:
    """One more person of a joint petition (R-108), with the own request and amount where there is one (PK-03)."""

    petitioner: PetitionerDraft
    is_representative: bool = False
    own_request: str = ""
    amount: str | None = None


@dataclass(frozen=True, kw_only=True)
class AgentDraft:
    """Who files on the petitioner's behalf, and by which written authority (R-111, PK-31)."""

    petitioner: PetitionerDraft
    authority: str
    scope: str = "代为提出信访事项、接收文书"
    kind: str = "agent"
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class Submission:
    """One contact as a door received it. Only `channel` and `text` are needed (R-201).

    `key` makes a second sending harmless; without one each sending is its own. `raw` is what came, without the
    petitioner's contact (that is kept sealed in `people`). `claim_class` is the class chosen by the citizen or
    clerk, `claims` the requests where there are several. `accused` is free text, `spot` a place in own words.
    `item` is the item of the catalogue from which the citizen came out of the guide.
    `people_count` 0 counts the named persons. `same_as` is a matter that the citizen took for the same.
    `registrar_id` is the office chosen by the citizen or clerk; without it the channel decides.
    `attachments` are references of uploads, `holder` says whose they are.
    """

    channel: str
    text: str
    key: str = ""
    sub_channel: str = ""
    title: str = ""
    received_at: datetime | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)
    petitioner: PetitionerDraft | None = None
    own_request: str = ""
    amount: str | None = None
    co_petitioners: tuple[JointMember, ...] = ()
    people_count: int = 0
    agent: AgentDraft | None = None
    place_id: int | None = None
    spot: str = ""
    claim_class: str = ""
    claims: tuple[str, ...] = ()
    item: str = ""
    consents: Mapping[str, Any] = field(default_factory=dict)
    keep_secret: bool = False
    accused: str = ""
    accused_unit_ids: tuple[int, ...] = ()
    accused_account_ids: tuple[int, ...] = ()
    registrar_id: int | None = None
    spoken_by_other: bool = False
    same_as: int | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    attachments: tuple[str, ...] = ()
    holder: str = ""

    @property
    def names_accused(self) -> bool:
        """Whether somebody is accused; then it belongs into the compartment from its first moment (R-302)."""
        return bool(self.accused.strip() or self.accused_unit_ids or self.accused_account_ids)

    @property
    def persons(self) -> int:
        """How many people bring it: as said, but never fewer than are named."""
        named = len(self.co_petitioners) + (self.petitioner is not None)
        return max(self.people_count, named, 1)

    @property
    def representatives(self) -> int:
        """Those who speak for the others: the first petitioner and the members marked so."""
        spoken = sum(member.is_representative for member in self.co_petitioners)
        return spoken + (self.petitioner is not None)
