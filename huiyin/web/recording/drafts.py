"""Drafts of what is being taken down, kept on the server so that a closed window loses nothing (U26)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import QueryDict

from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters
from huiyin.web import once
from huiyin.web.models import RecordDraft
from huiyin.web.public.filing.sealed import LONGEST_SECONDS, seal, unseal

LONGEST = 60_000
_NOT_KEPT = ("csrfmiddlewaretoken", once.NAME)


@dataclass(frozen=True)
class KeptDraft:
    """What was typed, by field, and when it was last kept."""

    fields: Mapping[str, list[str]]
    at: datetime

    @property
    def initial(self) -> dict[str, str | list[str]]:
        """The fields as a form takes them: boxes that take several stay lists."""
        return {name: values if name == "consents" else values[-1] for name, values in self.fields.items()}


def keep(actor: Actor, page: str, sent: QueryDict, *, at: datetime) -> bool:
    """Keep what was typed; tells whether there was anything worth keeping."""
    fields = {name: values for name, values in sent.lists() if name not in _NOT_KEPT}
    if not _has_words(fields) or sum(len(value) for values in fields.values() for value in values) > LONGEST:
        return False
    sealed = seal({"fields": fields}, at=at)
    RecordDraft.objects.update_or_create(
        seat_id=actor.seat_id, page=page, defaults={"sealed": sealed, "at": at}
    )
    return True


def kept(actor: Actor, page: str, *, at: datetime) -> KeptDraft | None:
    """The draft of this seat for a page, unless it has been registered meanwhile. Old ones are dropped on the way."""
    RecordDraft.objects.filter(at__lt=at - timedelta(seconds=LONGEST_SECONDS)).delete()
    row = RecordDraft.objects.filter(seat_id=actor.seat_id, page=page).first()
    stored = unseal(row.sealed, at=at) if row else None
    if row is None or stored is None:
        return None
    fields: dict[str, list[str]] = stored["fields"]
    if matters.arrival_by_key(f"{page}:{fields.get('key', [''])[-1]}") is not None:
        drop(actor, page)
        return None
    return KeptDraft(fields, row.at)


def drop(actor: Actor, page: str) -> None:
    """It was registered, or given up."""
    RecordDraft.objects.filter(seat_id=actor.seat_id, page=page).delete()


def _has_words(fields: Mapping[str, list[str]]) -> bool:
    typed = ("text", "name", "phone", "place", "spot", "claims", "address")
    return any(value.strip() for name in typed for value in fields.get(name, ()))
