"""Carrying claimed notices up their ladder and writing down their fate."""

import logging
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from huiyin.kernel.actor import Actor
from huiyin.people import actions as people
from huiyin.people import queries as people_queries
from huiyin.post import rules
from huiyin.post.carriers import CARRIERS
from huiyin.post.carriers.protocol import Carrier, Envelope, Fate, ResultUnknown, TryAgain, Undeliverable
from huiyin.post.models import Message, State
from huiyin.post.queries.wording import text_of, title_of

log = logging.getLogger(__name__)

NOBODY = "没有可用的联系方式，信访人可凭编号和查询码查询"
DESK = frozenset({"desk"})


@dataclass
class Delivered:
    """What one round did; `failed` are notices that could not even be tried, by id."""

    sent: int = 0
    later: int = 0
    unknown: int = 0
    unreachable: int = 0
    doubtful: int = 0
    failed: list[int] = field(default_factory=list)

    def count(self, row: Message) -> None:
        """Add a notice by where it stands now."""
        self.sent += row.state == State.SENT
        self.later += row.state == State.WAITING
        self.unknown += row.state == State.UNKNOWN
        self.unreachable += row.state == State.UNREACHABLE
        self.doubtful += row.doubtful


@dataclass
class Round:
    """One round of delivery: what is read is read for all notices at once, what is sent is settled one by one."""

    by: Actor
    at: datetime
    done: Delivered = field(default_factory=Delivered)

    def carry(self, rows: Iterable[Message], *, lost: Collection[int]) -> None:
        """Bring each notice out by the first carrier that takes it.

        `lost` are those whose earlier try ended without an answer: their carrier is asked before anything is sent.
        """
        open_ = [row for row in rows if not (row.pk in lost and row.carrier and self._was_taken(row))]
        people_ids = {row.addressee_id for row in open_ if row.addressee_kind == "petitioner"}
        ways = people_queries.reachable(people_ids)
        while open_:
            open_ = self._one_rung(open_, ways)

    def _was_taken(self, row: Message) -> bool:
        carrier = CARRIERS[row.carrier]
        fate = carrier.ask(row.key)
        if fate is Fate.TAKEN:
            self._settle(row, State.SENT)
        row.doubtful = row.doubtful or (fate is Fate.UNKNOWN and not carrier.honours_keys())
        return fate is Fate.TAKEN

    def _one_rung(self, rows: list[Message], ways: Mapping[int, frozenset[str]]) -> list[Message]:
        """Try each notice by one carrier; returns those that go on to the next rung."""
        going = [row for row in rows if self._has_carrier(row, ways)]
        going.sort(key=lambda row: (CARRIERS[row.carrier].place, row.pk))
        onward: list[Message] = []
        for name, group in groupby(going, key=lambda row: row.carrier):
            onward += self._send_all(CARRIERS[name], list(group))
        return onward

    def _has_carrier(self, row: Message, ways: Mapping[int, frozenset[str]]) -> bool:
        """Settle on the carrier to use now: the same while it is being retried, else the next rung."""
        if row.carrier and row.carrier not in row.tried:
            return True
        reachable = ways.get(row.addressee_id, frozenset()) if row.addressee_kind == "petitioner" else DESK
        rungs = [rules.Rung(one.name, one.place, one.needs, one.ready()) for one in CARRIERS.values()]
        name = rules.next_rung(rungs, reachable=reachable, tried=row.tried)
        if name is None:
            row.error = row.error or NOBODY
            self._settle(row, State.UNREACHABLE)
            return False
        row.carrier, row.attempts = name, 0
        return True

    def _send_all(self, carrier: Carrier, rows: list[Message]) -> list[Message]:
        for row in rows:
            row.attempts += 1
        # Written down before they go, so that a sudden end leaves a trace of who may have taken them.
        Message.objects.bulk_update(rows, ["carrier", "attempts", "tried", "doubtful", "error"])
        contacts = self._contacts(carrier, rows)
        onward = []
        for row in rows:
            try:
                if not self._send(carrier, row, contacts[row.pk]):
                    onward.append(row)
            except Exception:
                # One notice must not hold up the others; it is taken up again like one left by a sudden end.
                log.exception("notice %s could not be carried", row.pk)
                self.done.failed.append(row.pk)
        return onward

    def _contacts(self, carrier: Carrier, rows: list[Message]) -> dict[int, people.Contact]:
        if not carrier.reads:
            return {row.pk: people.Contact() for row in rows}
        wanted = {row.pk: row.addressee_id for row in rows}
        return people.contacts(wanted, carrier.reads, carrier=carrier.name, by=self.by, at=self.at)

    def _send(self, carrier: Carrier, row: Message, contact: people.Contact) -> bool:
        """Give it to the carrier once; False when this carrier is out and the next is to be tried."""
        try:
            carrier.send(self._envelope(row, contact))
        except TryAgain as error:
            return self._later(row, State.WAITING, str(error))
        except ResultUnknown as error:
            return self._later(row, State.UNKNOWN, str(error))
        except Undeliverable as error:
            return _give_up(row, str(error))
        self._settle(row, State.SENT)
        return True

    def _envelope(self, row: Message, contact: people.Contact) -> Envelope:
        code = people.open_parcel(bytes(row.secret), place=row.key) if row.secret else None
        return Envelope(
            key=row.key,
            title=title_of(row),
            text=text_of(row, {"code": code} if code else None),
            contact=contact,
            at=self.at,
            doubtful=row.doubtful,
        )

    def _later(self, row: Message, state: State, error: str) -> bool:
        wait = rules.wait_after(row.attempts)
        if wait is None:
            row.doubtful = row.doubtful or state is State.UNKNOWN
            return _give_up(row, error)
        row.error, row.due_at = error[:200], self.at + wait
        self._settle(row, state)
        return True

    def _settle(self, row: Message, state: State) -> None:
        row.state = state
        if state is State.SENT:
            row.sent_at, row.error = self.at, ""
        if state in {State.SENT, State.UNREACHABLE}:
            row.secret = None
        row.save(
            update_fields=["state", "sent_at", "error", "secret", "doubtful", "due_at", "carrier", "tried"]
        )
        self.done.count(row)


def _give_up(row: Message, error: str) -> bool:
    row.tried = [*row.tried, row.carrier]
    row.error = error[:200]
    return False
