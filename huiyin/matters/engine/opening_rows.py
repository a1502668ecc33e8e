"""The rows of one registration, unsaved: built together, written in one statement."""

from datetime import date, datetime
from typing import Any

from django.db.models import Model

from huiyin.audit import actions as audit
from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import due
from huiyin.deadlines.limits import Limit
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.text import shorten
from huiyin.matters.engine.filing import Filing
from huiyin.matters.models import (
    Accused,
    Arrival,
    ArrivalPetitioner,
    Claim,
    Clock,
    Enclosure,
    Involvement,
    Matter,
    Step,
)
from huiyin.matters.states import ClaimState
from huiyin.post import actions as post
from huiyin.units import queries as units


class OpeningRows:
    """The unsaved rows of one registration."""

    def __init__(self, filing: Filing, by: Actor, at: datetime) -> None:
        self.filing, self.by, self.at = filing, by, at
        self.by_office = units.unit(filing.registrar_id).kind == "petition_office"
        self.state = ClaimState.REGISTERED if self.by_office else ClaimState.FORWARDED
        person = filing.petitioner
        self.new_people = [person] if person is not None and person.pk is None else []
        self.matter = self._matter()
        self.arrival = self._arrival()
        self.step = self._step()
        self.claims = [
            self._claim(n, text) for n, text in enumerate(filing.claims or (filing.text,), start=1)
        ]
        rule = "T-01" if self.by_office else "T-02"
        limit = catalogue.profile().limit(rule)
        received_on = day_of(filing.received_at)
        self.due = due(received_on, limit, catalogue.calendar())
        self.clocks = [self._clock(rule, limit, received_on) for _claim in self.claims]

    def with_ids(self) -> list[Model]:
        """Rows that others point at; they need their keys before the insert."""
        return [*self.new_people, self.matter, self.arrival, self.step, *self.claims]

    def number(self, number: str) -> None:
        """Write the number, or its stand-in, and the keys into the rows that need them."""
        person = self.filing.petitioner
        self.matter.number = self.arrival.number = number
        self.matter.petitioner_key = self.arrival.petitioner_id = person.pk if person else None
        self.arrival.matter_id = self.arrival.home_id = self.step.matter_id = self.matter.pk
        for claim, clock in zip(self.claims, self.clocks, strict=True):
            claim.matter_id, clock.claim_id = self.matter.pk, claim.pk

    def numbered(self) -> list[Model]:
        """The rows that bear the number; they are written last."""
        return [self.matter, self.arrival, *self._notice()]

    def others(self) -> list[Model]:
        """All other rows; those that point at numbered ones are checked at commit."""
        return [
            *self.new_people,
            *self.claims,
            *self.clocks,
            self.step,
            self._involvement(),
            *self._wall(),
            *self._people(),
            *self._enclosures(),
            audit.opening_row(
                f"matter:{self.matter.pk}",
                "register",
                by=self.by,
                at=self.at,
                detail=self._detail(),
            ),
        ]

    def _detail(self) -> dict[str, Any]:
        """What the audit row says; of files their fingerprints."""
        files = [file.digest for file in self.filing.attachments]
        told = {"arrival": self.arrival.pk, "step": self.step.pk, "channel": self.filing.channel}
        return told | {"attachments": files} if files else told

    def _matter(self) -> Matter:
        filing = self.filing
        return Matter(
            title=shorten(filing.title or filing.text, 60),
            channel=filing.channel,
            received_at=filing.received_at,
            place_id=filing.place_id,
            registrar_id=filing.registrar_id,
            first_unit_id=None if self.by_office else filing.registrar_id,
            restricted=filing.restricted,
            keep_secret=filing.keep_secret,
            is_initial=filing.is_initial,
            people_count=filing.people_count,
        )

    def _arrival(self) -> Arrival:
        filing = self.filing
        return Arrival(
            channel=filing.channel,
            sub_channel=filing.sub_channel,
            received_at=filing.received_at,
            raw=dict(filing.raw),
            text=filing.text,
            agent_id=filing.agent_id,
            recorder_id=filing.recorder_id,
            spoken_by_other=filing.spoken_by_other,
            consents=dict(filing.consents),
            restricted=filing.restricted,
            key=filing.key,
            fingerprint=filing.fingerprint,
        )

    def _claim(self, ordinal: int, text: str) -> Claim:
        filing = self.filing
        return Claim(
            ordinal=ordinal,
            channel=filing.channel,
            text=text,
            claim_class=filing.claim_class,
            field_code=filing.field_code,
            proposal=dict(filing.proposal),
            state=self.state.value,
            unit_id=filing.registrar_id,
        )

    def _clock(self, rule: str, limit: Limit, since: date) -> Clock:
        return Clock(
            rule=rule,
            unit_id=self.filing.registrar_id,
            started_on=since,
            limit_n=limit.n,
            limit_unit=limit.unit.value,
            strict=self.due.strict,
            rolled=self.due.rolled,
            provisional=self.due.provisional,
        )

    def _step(self) -> Step:
        return Step(
            verb="register",
            to_state=self.state.value,
            actor_label=self.by.label,
            seat_id=self.by.seat_id,
            unit_id=self.by.unit_id,
            at=self.at,
        )

    def _involvement(self) -> Involvement:
        return Involvement(
            matter_id=self.matter.pk, unit_id=self.filing.registrar_id, part="registrar", since=self.at
        )

    def _wall(self) -> list[Accused]:
        filing, key = self.filing, self.matter.pk
        return [
            *(Accused(matter_id=key, unit_id=unit_id) for unit_id in filing.accused_unit_ids),
            *(Accused(matter_id=key, account_id=account_id) for account_id in filing.accused_account_ids),
        ]

    def _people(self) -> list[ArrivalPetitioner]:
        return [
            ArrivalPetitioner(
                arrival_id=self.arrival.pk,
                petitioner_id=person.petitioner_id,
                is_representative=person.is_representative,
                own_request=person.own_request,
                amount=person.amount,
            )
            for person in self.filing.co_petitioners
        ]

    def _enclosures(self) -> list[Enclosure]:
        return [
            Enclosure(
                attachment_id=file.id,
                arrival_id=self.arrival.pk,
                position=position,
                added_at=self.at,
                actor_label=self.by.label[:120],
            )
            for position, file in enumerate(self.filing.attachments, start=1)
        ]

    def _notice(self) -> list[Model]:
        person = self.filing.petitioner
        if person is None or self.filing.quiet:
            return []
        row = post.message_row(
            ("petitioner", person.pk),
            "registered",
            {"number": self.arrival.number, "until": self.due.rolled.isoformat()},
            key=f"a{self.arrival.pk}:registered",
            at=self.at,
        )
        return [row]
