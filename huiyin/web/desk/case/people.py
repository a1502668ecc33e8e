"""Arrivals as they came, with their petitioners masked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.urls import reverse

from huiyin.matching.differences import Segment, differences
from huiyin.matters import queries as matters
from huiyin.people import queries as people
from huiyin.web.desk.case.shown import FIRST
from huiyin.web.desk.names import channel_name

#: So much of two texts is compared; a page must not wait for a long one.
COMPARED = 1500


@dataclass(frozen=True, kw_only=True)
class PersonLine:
    """A petitioner or agent, masked; `url` asks for more with a reason, and is empty where nothing can be asked.

    `request` and `amount` are the own ones of somebody who brings the petition with others (PK-03).
    """

    role: str
    name: str
    kind: str
    phone: str
    address: str
    confidential: bool
    url: str
    request: str = ""
    amount: str = ""


@dataclass(frozen=True, kw_only=True)
class ArrivalLine:
    """One contact as it came; of one that was joined also what it says otherwise than the main one (U29)."""

    number: str
    channel: str
    received_at: datetime
    text: str
    spoken_by_other: bool
    moved_here: bool
    people: tuple[PersonLine, ...]
    beside: tuple[Segment, ...] = ()


def arrivals(case: matters.CaseFile, shown: slice = FIRST) -> tuple[ArrivalLine, ...]:
    """Some arrivals of a case, the oldest first."""
    here = case.arrivals[shown]
    known = people.masked(_person_ids(here))
    main = next((one.text for one in case.arrivals if one.home_id == case.id), "")
    return tuple(
        ArrivalLine(
            number=one.number,
            channel=channel_name(one.channel),
            received_at=one.received_at,
            text=one.text,
            spoken_by_other=one.spoken_by_other,
            moved_here=one.home_id != case.id,
            people=_people(case, one, known),
            beside=_beside(main, one.text) if one.home_id != case.id else (),
        )
        for one in here
    )


def _beside(main: str, text: str) -> tuple[Segment, ...]:
    return differences(main[:COMPARED], text[:COMPARED]) if main and text else ()


def _person_ids(here: Sequence[matters.ArrivalView]) -> frozenset[int]:
    """The petitioners, those who bring it together with them, and agents of some arrivals."""
    found = {pk for one in here for pk in (one.petitioner_id, one.agent_id)}
    found |= {each.petitioner_id for one in here for each in one.companions}
    return frozenset(pk for pk in found if pk is not None)


def _people(
    case: matters.CaseFile, arrival: matters.ArrivalView, known: dict[int, people.MaskedPerson]
) -> tuple[PersonLine, ...]:
    """The petitioner, all who bring it together with their parts, and the agent."""
    together = [each for each in arrival.companions if each.petitioner_id in known]
    lines = [_companion(case.number, each, known[each.petitioner_id]) for each in together]
    first = arrival.petitioner_id
    if first in known and first not in {each.petitioner_id for each in together}:
        lines.insert(0, _line(case.number, "信访人", known[first]))
    if arrival.agent_id in known:
        lines.append(_line(case.number, "代理人", known[arrival.agent_id]))
    return tuple(lines)


def _companion(number: str, each: matters.Companion, person: people.MaskedPerson) -> PersonLine:
    role = "信访人代表" if each.is_representative else "共同信访人"
    amount = "" if each.amount is None else f"{each.amount:,.2f}元"
    return replace(_line(number, role, person), request=each.own_request, amount=amount)


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
