"""Adding a step to an edition, with its row in the record; the one place where an edition moves."""

from datetime import date, datetime

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.catalogue.models import Edition, EditionStep
from huiyin.catalogue.queries.editions import edition, forget_editions
from huiyin.catalogue.rules.editions import REFUSALS, EditionFacts, State, may_lead
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Conflict

CHAIN = "catalogue"


def locked(edition_id: int) -> EditionFacts:
    """The edition, kept from others until the transaction ends. Raises NotFound."""
    list(Edition.objects.select_for_update().filter(pk=edition_id))
    return edition(edition_id)


def check_leads(found: EditionFacts, to: State) -> None:
    """Raises Conflict "edition.state" when the edition stands elsewhere by now."""
    if not may_lead(found.state, to):
        raise Conflict(REFUSALS[to], code="edition.state")


def add_step(
    edition_id: int, state: State, *, by: Actor, at: datetime, note: str = "", valid_from: date | None = None
) -> None:
    """Append a step; whoever asks the catalogue after the commit sees it."""
    EditionStep.objects.create(
        edition_id=edition_id,
        state=state.value,
        at=at,
        seat_id=by.seat_id,
        label=by.label[:120],
        note=note,
        valid_from=valid_from,
    )
    forget_editions()
    transaction.on_commit(forget_editions)


def tell_audit(act: str, found: EditionFacts, *, by: Actor, at: datetime, **detail: str) -> None:
    """Put the act into the record of the catalogue."""
    facts = {"kind": found.kind.value, "entry": found.code, "number": found.number}
    audit.record(CHAIN, act, by=by, at=at, detail=facts | detail)
