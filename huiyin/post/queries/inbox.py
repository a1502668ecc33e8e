"""Notices as units, seats and case pages see them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.post.carriers import CARRIERS
from huiyin.post.models import Message, State
from huiyin.post.queries.wording import text_of, title_of

PAGE_SIZE = 20

# Keepers of the system and auditors have no part in a unit's matters (R15); the compartment has none in its ordinary
# ones, and of sealed ones its seats hear each by itself (C-1).
_NO_CASES = frozenset({Role.AUDITOR, Role.ADMIN, Role.DISCIPLINE})


@dataclass(frozen=True)
class MessageFacts:
    """A notice for showing. `carrier` is how it went, `doubtful` that it may have come twice (可能重复)."""

    id: int
    addressee_kind: str
    addressee_id: int
    template: str
    title: str
    text: str
    number: str
    state: str
    state_label: str
    carrier: str
    doubtful: bool
    error: str
    created_at: datetime
    sent_at: datetime | None
    read_at: datetime | None


@dataclass(frozen=True)
class InboxPage:
    """One page, newest first; `unread` counts all pages."""

    items: tuple[MessageFacts, ...]
    page: int
    has_next: bool
    unread: int


def inbox(actor: Actor, page: int = 1) -> InboxPage:
    """Notices to the actor's seat, and to its unit for all who work on cases."""
    page = max(page, 1)
    start = (page - 1) * PAGE_SIZE
    rows = list(visible_to(actor).order_by("-id")[start : start + PAGE_SIZE + 1])
    return InboxPage(
        items=tuple(_facts(row) for row in rows[:PAGE_SIZE]),
        page=page,
        has_next=len(rows) > PAGE_SIZE,
        unread=unread(actor),
    )


def unread(actor: Actor) -> int:
    """How many notices wait to be read; counts to 100 at most."""
    return len(visible_to(actor).filter(read_at__isnull=True).values_list("pk")[:100])


def to_petitioners(petitioner_ids: Collection[int], *, limit: int = 100) -> tuple[MessageFacts, ...]:
    """Notices to these petitioners, newest first; whose they are is checked by the caller."""
    rows = Message.objects.filter(addressee_kind="petitioner", addressee_id__in=petitioner_ids)
    return tuple(_facts(row) for row in rows.order_by("-id")[:limit])


def visible_to(actor: Actor) -> QuerySet[Message]:
    """All notices that an actor may read."""
    if actor.kind != "seat" or actor.seat_id is None:
        return Message.objects.none()
    own = Q(addressee_kind="seat", addressee_id=actor.seat_id)
    if actor.unit_id is not None and actor.roles - _NO_CASES:
        own |= Q(addressee_kind="unit", addressee_id=actor.unit_id)
    return Message.objects.filter(own)


def _facts(row: Message) -> MessageFacts:
    carrier = CARRIERS.get(row.carrier)
    return MessageFacts(
        id=row.pk,
        addressee_kind=row.addressee_kind,
        addressee_id=row.addressee_id,
        template=row.template,
        title=title_of(row),
        text=text_of(row),
        number=row.variables.get("number", ""),
        state=row.state,
        state_label=State(row.state).label,
        carrier=carrier.label if carrier else "",
        doubtful=row.doubtful,
        error=row.error,
        created_at=row.created_at,
        sent_at=row.sent_at,
        read_at=row.read_at,
    )
