"""Arrivals as they came, with their petitioners masked."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from huiyin.matters import queries as matters
from huiyin.people import queries as people
from huiyin.web.desk.names import channel_name


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """A petitioner or agent, masked; `url` asks for more with a reason, and is empty where nothing can be asked."""

    role: str
    name: str
    kind: str
    phone: str
    address: str
    confidential: bool
    url: str


@dataclass(frozen=True, kw_only=True)
class ArrivalLine:
    """One contact as it came."""

    number: str
    channel: str
    received_at: datetime
    text: str
    spoken_by_other: bool
    moved_here: bool
    people: tuple[PersonLine, ...]


def arrivals(case: matters.CaseFile) -> tuple[ArrivalLine, ...]:
    """All arrivals of a case, the oldest first."""
    known = people.masked(person_ids(case))
    return tuple(
        ArrivalLine(
            number=one.number,
            channel=channel_name(one.channel),
            received_at=one.received_at,
            text=one.text,
            spoken_by_other=one.spoken_by_other,
            moved_here=one.home_id != case.id,
            people=_people(case, one, known),
        )
        for one in case.arrivals
    )


def person_ids(case: matters.CaseFile) -> frozenset[int]:
    """The petitioners and agents of a case."""
    found = {pk for one in case.arrivals for pk in (one.petitioner_id, one.agent_id)}
    return frozenset(pk for pk in found if pk is not None)


def _people(
    case: matters.CaseFile, arrival: matters.ArrivalView, known: dict[int, people.MaskedPerson]
) -> tuple[PersonLine, ...]:
    named = (("信访人", arrival.petitioner_id), ("代理人", arrival.agent_id))
    return tuple(_line(case.number, role, known[pk]) for role, pk in named if pk is not None and pk in known)


def _line(number: str, role: str, person: people.MaskedPerson) -> PersonLine:
    return PersonLine(
        role=role,
        name=person.name,
        kind=person.kind_label,
        phone=person.phone,
        address=person.address,
        confidential=person.confidential,
        url=reverse("desk:reveal", args=[number, person.id]),
    )
