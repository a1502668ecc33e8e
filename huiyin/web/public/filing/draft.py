"""What a citizen has filled in so far, as one frozen value."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Self

NAMELESS, TOGETHER, AGENT = "nameless", "together", "agent"


@dataclass(frozen=True, kw_only=True)
class Draft:
    """The answers of one filing. `key` makes sending it twice harmless; `done` names the pages already answered.

    `claim_class` is empty where the citizen left the class to the office. `spot` says the place more closely than
    `place_id`. `filer` is self, together, agent, legal_person, organisation or nameless. `same_as` is the id of a
    matter that the citizen took for the same problem. `item` and `field` come from the guide: the item of the
    catalogue from which the citizen came here, and the field of contents in which it lies.
    """

    key: str
    done: tuple[str, ...] = ()
    item: str = ""
    field: str = ""
    claim_class: str = ""
    text: str = ""
    numbers_kept: bool = False
    accused: str = ""
    accused_unit_ids: tuple[int, ...] = ()
    place_id: int | None = None
    spot: str = ""
    filer: str = ""
    name: str = ""
    phone: str = ""
    id_number: str = ""
    address: str = ""
    keep_secret: bool = False
    consents: tuple[str, ...] = ()
    people_count: int = 1
    representatives: tuple[tuple[str, str], ...] = ()
    others: tuple[str, ...] = ()
    principal_name: str = ""
    principal_phone: str = ""
    principal_address: str = ""
    authority: str = ""
    same_as: int | None = None

    @classmethod
    def new(cls) -> Self:
        """An empty draft with a key of its own."""
        return cls(key=uuid.uuid4().hex)

    @classmethod
    def of(cls, stored: Mapping[str, Any]) -> Self:
        """The draft that `as_dict` stored; what a later version no longer knows is left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: _tupled(value) for name, value in stored.items() if name in known})

    def as_dict(self) -> dict[str, Any]:
        """The draft as plain data."""
        return asdict(self)

    def answered(self, page: str, **answers: Any) -> Self:
        """The draft with a page's answers; the page counts as done."""
        done = self.done if page in self.done else (*self.done, page)
        return replace(self, done=done, **answers)

    @property
    def is_accusation(self) -> bool:
        """Whether it goes into the separate register of accusations."""
        return self.claim_class == "accusation"

    @property
    def is_nameless(self) -> bool:
        """Whether the citizen gives no name."""
        return self.filer == NAMELESS


def _tupled(value: Any) -> Any:
    """JSON gives lists where the draft holds tuples."""
    return tuple(_tupled(one) for one in value) if isinstance(value, list) else value
