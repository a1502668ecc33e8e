"""Publish (审核通过并公布) an edition, return (退回) it with reasons, or withdraw (撤下) a published one."""

from datetime import date, datetime

from django.db import transaction

from huiyin.catalogue.actions.edition_steps import add_step, check_leads, locked, tell_audit
from huiyin.catalogue.actions.send_edition import check_not_past, check_whole
from huiyin.catalogue.permissions import check_review, check_withdraw
from huiyin.catalogue.rules.editions import EditionFacts, State
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused


@transaction.atomic
def publish_edition(
    edition_id: int, *, valid_from: date, note: str = "", by: Actor, at: datetime
) -> EditionFacts:
    """From `valid_from` on it takes the place of what was published; matters led into the old one keep it (BJ-31).

    Raises NotAllowed, Conflict, Refused "edition.past" for a day gone by, or "edition.faulty" when something in it
    does not hold on that day.
    """
    found = locked(edition_id)
    check_review(by, (found.seat_id, found.account_id))
    check_leads(found, State.PUBLISHED)
    check_not_past(valid_from, at)
    check_whole(found, on=valid_from)
    add_step(edition_id, State.PUBLISHED, by=by, at=at, note=note, valid_from=valid_from)
    tell_audit("edition.published", found, by=by, at=at, valid_from=valid_from.isoformat())
    return locked(edition_id)


@transaction.atomic
def return_edition(edition_id: int, *, reasons: str, by: Actor, at: datetime) -> EditionFacts:
    """Back to those who wrote it. Raises NotAllowed, Conflict, or Refused "edition.no_reasons"."""
    found = locked(edition_id)
    check_review(by, (found.seat_id, found.account_id))
    check_leads(found, State.RETURNED)
    if not reasons.strip():
        raise Refused("请写明退回的理由，便于编写人修改。", code="edition.no_reasons", field="reasons")
    add_step(edition_id, State.RETURNED, by=by, at=at, note=reasons)
    tell_audit("edition.returned", found, by=by, at=at)
    return locked(edition_id)


@transaction.atomic
def withdraw_edition(edition_id: int, *, reasons: str, by: Actor, at: datetime) -> EditionFacts:
    """From today on what stood before it stands again. Raises as `return_edition` does."""
    found = locked(edition_id)
    check_withdraw(by)
    check_leads(found, State.WITHDRAWN)
    if not reasons.strip():
        raise Refused("请写明撤下的理由。", code="edition.no_reasons", field="reasons")
    add_step(edition_id, State.WITHDRAWN, by=by, at=at, note=reasons, valid_from=day_of(at))
    tell_audit("edition.withdrawn", found, by=by, at=at)
    return locked(edition_id)
