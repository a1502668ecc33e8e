"""A question to the model, and what it proposes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from huiyin.assist.rules.answers import Elements
from huiyin.assist.rules.tasks import Task
from huiyin.people import queries as people


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked about: texts with their headings, and whose data are hidden in them."""

    task: Task
    texts: tuple[str, ...]
    petitioner_ids: Collection[int] = ()
    said: tuple["people.PetitionerDraft", ...] = ()
    matter_id: int | None = None
    claim_id: int | None = None
    verb: str = ""
    action: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What the model proposes, with what it was given: `cut` says that not all of the texts was sent."""

    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    elements: Elements = field(default_factory=Elements)
    model: str = ""
    hidden: int = 0
    cut: bool = False
