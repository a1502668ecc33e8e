"""Filing: from what a door received to a place in the register, in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from huiyin.attachments import actions as attachments
from huiyin.intake.actions.persons import Persons, stored_persons
from huiyin.intake.actions.sorting import Sorted, propose, sort_out
from huiyin.intake.actions.tidying import kept_raw
from huiyin.intake.queries.proposals import as_data
from huiyin.intake.queries.receipts import receipt_of
from huiyin.intake.registered import Registered
from huiyin.intake.rules.likely import Earlier, Likely, is_repeat, likely_same
from huiyin.intake.rules.wording import storable
from huiyin.intake.submission import Submission
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import Filing, on_disk, open_matter
from huiyin.matters.queries.earlier import KEY_ONCE, Before, before, in_progress
from huiyin.matters.queries.filed import Filed
from huiyin.people import actions as people

#: How far back the same place is looked at.
SAME_PLACE_WITHIN = timedelta(days=365)


def file(submission: Submission, *, by: Actor, at: datetime, wait: bool = True) -> Registered:
    """Register one arrival: number, query code, first limit, class and unit proposals (R-201, R-202, R-203).

    The same key with the same content answers with the first result; with other content it raises Refused
    "key.other_content". While the same key is being filed, wait, or with `wait=False` raise Conflict. Raises
    Refused naming the field, NotAllowed; then nothing is stored.
    """
    ready = sort_out(submission, by=by, at=at)
    # What may still be refused in here, an agent's authority or a file, must not spoil a transaction of the caller.
    with transaction.atomic(savepoint=bool(ready.given.agent or ready.given.attachments)):
        first = people.keep_rows(ready.given.petitioner, by=by, at=at) if ready.given.petitioner else None
        known = before(
            ready.given.key,
            petitioner_ids=first.same_ids if first else (),
            place_id=ready.place_id,
            restricted=ready.restricted,
            since=day_of(at - SAME_PLACE_WITHIN),
            wait=wait,
        )
        if known.replayed is None:
            with _one_for_each_key():
                return _register(ready, first, known, by=by, at=at)
    return _again(ready, known.replayed)


@contextmanager
def _one_for_each_key() -> Iterator[None]:
    """Raises Conflict for the one that had looked before the other, under the same key, had committed."""
    try:
        yield
    except IntegrityError as error:
        diagnosis = getattr(error.__cause__, "diag", None)
        if diagnosis is not None and diagnosis.constraint_name == KEY_ONCE:
            raise in_progress() from error
        raise


def _again(ready: Sorted, first: Filed) -> Registered:
    if first.fingerprint != ready.fingerprint:
        raise Refused(
            "这个防重键已用于另一次提交，内容不同。如需另行反映，请重新填写后提交。",
            code="key.other_content",
            field="key",
        )
    # The first sending may be a moment before its own answer.
    on_disk()
    return receipt_of(first, known=True)


def _register(
    ready: Sorted, first: people.Kept | None, known: Before, *, by: Actor, at: datetime
) -> Registered:
    given = ready.given
    likely = likely_same(
        given.text, tuple(Earlier(one.matter_id, one.why, one.text) for one in known.earlier)
    )
    persons = stored_persons(given, first, by=by, at=at)
    filing = _filing(ready, first, persons, likely, by=by, at=at)
    if given.attachments:
        filing = replace(filing, attachments=_taken(given, at))
    made = open_matter(filing, by=by, at=at)
    return Registered(**vars(made), restricted=ready.restricted)


def _filing(
    ready: Sorted,
    first: people.Kept | None,
    persons: Persons,
    likely: tuple[Likely, ...],
    *,
    by: Actor,
    at: datetime,
) -> Filing:
    given = ready.given
    repeats = sum("person" in one.reasons for one in likely) if is_repeat(likely) else 0
    proposal = propose(given, at=at, repeats=repeats) if repeats > 1 else ready.proposal
    notes = (*ready.channel.advise(ready.case), *ready.notes)
    return Filing(
        channel=given.channel,
        sub_channel=given.sub_channel,
        received_at=given.received_at or at,
        raw=kept_raw(given),
        text=given.text,
        title=given.title,
        claims=_claims(given, restricted=ready.restricted),
        claim_class=given.claim_class,
        proposal=as_data(proposal, likely=likely, notes=notes, same_as=given.same_as),
        place_id=ready.place_id,
        petitioner=first.row if first else None,
        agent_id=persons.agent_id,
        co_petitioners=persons.together,
        people_count=given.persons,
        registrar_id=ready.registrar.id,
        recorder_id=by.seat_id,
        spoken_by_other=given.spoken_by_other,
        consents=storable(given.consents),
        keep_secret=given.keep_secret,
        is_initial=not is_repeat(likely),
        accused_unit_ids=given.accused_unit_ids if ready.restricted else (),
        accused_account_ids=given.accused_account_ids if ready.restricted else (),
        key=given.key,
        fingerprint=ready.fingerprint,
        quiet=ready.channel.quiet,
    )


def _taken(given: Submission, at: datetime) -> tuple[attachments.Taken, ...]:
    """The files that came with it, used now and never again. Raises Refused."""
    return attachments.take(attachments.Handed(given.holder, given.attachments), at=at)


def _claims(given: Submission, *, restricted: bool) -> tuple[str, ...]:
    """The requests one by one; an accusation stays whole and says first whom it names (C-1)."""
    if not restricted:
        return given.claims
    return (f"被反映的单位或者人员：{given.accused}\n{given.text}" if given.accused else given.text,)
