"""Carrying one claimed notice up its ladder and writing down its fate."""

from datetime import datetime

from huiyin.kernel.actor import Actor
from huiyin.people import actions as people
from huiyin.people import queries as people_queries
from huiyin.post import rules
from huiyin.post.carriers import CARRIERS
from huiyin.post.carriers.protocol import Carrier, Envelope, Fate, ResultUnknown, TryAgain, Undeliverable
from huiyin.post.models import Message, State
from huiyin.post.queries.wording import text_of, title_of

NOBODY = "没有可用的联系方式，信访人可凭编号和查询码查询"


def carry(row: Message, *, lost: bool, by: Actor, at: datetime) -> None:
    """Bring the notice out by the first carrier that takes it, and save where it stands.

    `lost` says that an earlier try ended without an answer: then the carrier is asked before anything is sent.
    """
    if lost and row.carrier and _was_taken(row):
        _settle(row, State.SENT, at)
        return
    while (carrier := _carrier(row)) is not None:
        if _hand_over(row, carrier, by=by, at=at):
            return
    row.error = row.error or NOBODY
    _settle(row, State.UNREACHABLE, at)


def _was_taken(row: Message) -> bool:
    carrier = CARRIERS[row.carrier]
    fate = carrier.ask(row.key)
    if fate is Fate.UNKNOWN and not carrier.honours_keys():
        row.doubtful = True
    return fate is Fate.TAKEN


def _carrier(row: Message) -> Carrier | None:
    """The carrier to use now: the same as before while it is being retried, else the next rung."""
    if row.carrier and row.carrier not in row.tried:
        return CARRIERS[row.carrier]
    reachable = people_queries.reachable(row.addressee_id) if row.addressee_kind == "petitioner" else {"desk"}
    rungs = [rules.Rung(one.name, one.place, one.needs, one.ready()) for one in CARRIERS.values()]
    name = rules.next_rung(rungs, reachable=reachable, tried=row.tried)
    if name is None:
        return None
    row.carrier, row.attempts = name, 0
    return CARRIERS[name]


def _hand_over(row: Message, carrier: Carrier, *, by: Actor, at: datetime) -> bool:
    """Give it to the carrier once; False when this carrier is out and the next is to be tried."""
    row.attempts += 1
    # Written down before it goes, so that a sudden end leaves a trace of who may have taken it.
    row.save(update_fields=["carrier", "attempts", "doubtful"])
    try:
        carrier.send(_envelope(row, carrier, by=by, at=at))
    except TryAgain as error:
        wait = rules.wait_after(row.attempts)
        if wait is not None:
            return _wait(row, State.WAITING, str(error), at + wait)
        return _give_up(row, str(error))
    except ResultUnknown as error:
        wait = rules.wait_after(row.attempts)
        if wait is not None:
            return _wait(row, State.UNKNOWN, str(error), at + wait)
        row.doubtful = True
        return _give_up(row, str(error))
    except Undeliverable as error:
        return _give_up(row, str(error))
    _settle(row, State.SENT, at)
    return True


def _envelope(row: Message, carrier: Carrier, *, by: Actor, at: datetime) -> Envelope:
    contact = people.Contact()
    if carrier.reads:
        contact = people.contact(
            row.addressee_id, carrier.reads, carrier=carrier.name, message_id=row.pk, by=by, at=at
        )
    code = people.open_parcel(bytes(row.secret), place=row.key) if row.secret else None
    return Envelope(
        key=row.key,
        title=title_of(row),
        text=text_of(row, {"code": code} if code else None),
        contact=contact,
        at=at,
        doubtful=row.doubtful,
    )


def _give_up(row: Message, error: str) -> bool:
    row.tried = [*row.tried, row.carrier]
    row.error = error[:200]
    return False


def _wait(row: Message, state: State, error: str, until: datetime) -> bool:
    row.state, row.error, row.due_at = state, error[:200], until
    row.save()
    return True


def _settle(row: Message, state: State, at: datetime) -> None:
    row.state, row.secret = state, None
    if state == State.SENT:
        row.sent_at, row.error = at, ""
    row.save()
