"""Send (送审) a draft to the lawyers; a faulty one is refused with every fault."""

from datetime import date, datetime

from django.db import transaction

from huiyin.catalogue.actions.edition_steps import add_step, check_leads, locked, tell_audit
from huiyin.catalogue.permissions import check_edit
from huiyin.catalogue.queries.checking import proposal_faults
from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.rules.editions import EditionFacts, State
from huiyin.catalogue.rules.kept import without_limits
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused


@transaction.atomic
def send_edition(edition_id: int, *, valid_from: date | None = None, by: Actor, at: datetime) -> EditionFacts:
    """Ask for its publication from a day on, in the law of which it has to hold; without a day, at once.

    Raises NotAllowed, Conflict, Refused "edition.past" for a day gone by, or "edition.faulty".
    """
    found = locked(edition_id)
    check_edit(by, standing().classes.get(found.class_code))
    check_leads(found, State.REVIEW)
    check_not_past(valid_from, at)
    check_whole(found, on=valid_from or day_of(at))
    add_step(edition_id, State.REVIEW, by=by, at=at, valid_from=valid_from)
    tell_audit("edition.sent", found, by=by, at=at)
    return locked(edition_id)


def check_not_past(valid_from: date | None, at: datetime) -> None:
    """Raises Refused "edition.past"."""
    if valid_from is not None and valid_from < day_of(at):
        raise Refused(
            "生效日不能早于今天，请改为今天或者以后的日子。", code="edition.past", field="valid_from"
        )


def check_whole(found: EditionFacts, *, on: date) -> None:
    """Raises Refused "edition.faulty" with all that is wrong on that day (R-308)."""
    content = without_limits(found.content)
    faults = proposal_faults(found.kind, found.class_code, content, on=on)
    if faults:
        told = "；".join(f"{one.row}：{one.reason}" for one in faults)
        raise Refused(f"还有{len(faults)}处需要改正：{told}。", code="edition.faulty")
