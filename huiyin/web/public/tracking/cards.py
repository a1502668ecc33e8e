"""A matter as its citizen's page shows it: frozen data made from what tracking and offers say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from huiyin.documents import queries as documents
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.units import queries as units
from huiyin.web.parts.chips import Chip, deadline_chip
from huiyin.web.parts.course_cards import CourseCard, WarningCard, course_cards, warnings
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Link, Moment
from huiyin.web.public.tracking.urged import Urged, urged
from huiyin.web.public.tracking.words import (
    DECLINED,
    DUES,
    NO_NOTE,
    OVER,
    OWN_FORM,
    QUIET,
    SEND,
    STEPS,
    TONES,
    WAYS,
)


@dataclass(frozen=True, kw_only=True)
class DueLine:
    """A limit: what must happen, by which day, and how far that is."""

    label: Any
    day: date
    provisional: bool
    left: Chip


@dataclass(frozen=True, kw_only=True)
class Way:
    """Something the citizen may do now; `until` is the last day of an own window."""

    verb: str
    title: Any
    hint: Any
    button: Any
    url: str
    until: DueLine | None = None


@dataclass(frozen=True, kw_only=True)
class ClaimCard:
    """One request of the citizen."""

    id: int
    ordinal: int
    text: str
    status: Chip
    outcome: str
    holder: str
    contact: str
    dues: tuple[DueLine, ...]
    windows: tuple[DueLine, ...]
    is_over: bool
    is_declined: bool
    question: str
    ways: tuple[Way, ...]
    quiet_ways: tuple[Way, ...]
    courses: tuple[CourseCard, ...]
    warnings: tuple[WarningCard, ...]
    urged: Urged | None = None


@dataclass(frozen=True, kw_only=True)
class MatterCard:
    """The whole matter."""

    number: str
    status: Chip
    received_at: datetime
    text: str
    restricted: bool
    claims: tuple[ClaimCard, ...]
    moments: tuple[Moment, ...]
    papers: tuple[Link, ...]


def card(
    tracked: matters.Tracking,
    offered: Mapping[int, Iterable[matters.Offer]],
    *,
    on: date,
    urges: Mapping[int, supervision.UrgeView] | None = None,
) -> MatterCard:
    """The page's data; `offered` holds by claim what the citizen may do, `urges` how urging stands."""
    contacts = units.contacts([claim.unit_id for claim in tracked.claims if claim.unit_id])
    return MatterCard(
        number=tracked.number,
        status=chip(tracked.status),
        received_at=tracked.received_at,
        text=tracked.text,
        restricted=tracked.restricted,
        claims=tuple(
            replace(
                _claim(claim, offered.get(claim.id, ()), contacts.get(claim.unit_id or 0), on),
                urged=urged((urges or {}).get(claim.id), on),
            )
            for claim in tracked.claims
        ),
        moments=tuple(_moments(tracked)),
        papers=_papers(tracked),
    )


def chip(status: str) -> Chip:
    """A status with its colour."""
    return Chip(status, TONES.get(status, "grey"))


def unit_name(unit_id: int | None) -> str:
    """The name of a body, or nothing."""
    return units.unit(unit_id).name if unit_id else ""


def _claim(
    claim: matters.PublicClaim,
    offered: Iterable[matters.Offer],
    contact: units.ContactFacts | None,
    on: date,
) -> ClaimCard:
    windows = tuple(_due(due, on) for due in claim.own_windows if due.rolled >= on)
    ways = tuple(_ways(offered, windows))
    return ClaimCard(
        id=claim.id,
        ordinal=claim.ordinal,
        text=claim.text,
        status=chip(claim.status),
        outcome=claim.outcome_label,
        holder=unit_name(claim.unit_id),
        contact=claim.contact or (contact.telephone if contact else ""),
        dues=tuple(_due(due, on) for due in claim.dues),
        windows=windows,
        is_over=claim.status in OVER,
        is_declined=claim.status == DECLINED,
        question=claim.question,
        ways=tuple(way for way in ways if way.verb not in QUIET),
        quiet_ways=tuple(way for way in ways if way.verb in QUIET),
        courses=course_cards(claim.courses, on=on),
        warnings=warnings(claim.limits, on=on),
    )


def _due(due: matters.DueView, on: date) -> DueLine:
    return DueLine(
        label=DUES.get(due.rule, due.label),
        day=due.rolled,
        provisional=due.provisional,
        left=_left(due, on),
    )


def _left(due: matters.DueView, on: date) -> Chip:
    """How far the lawful last day is: rolled on over rest days nothing is late (A-3), and on a provisional date
    nothing is red (A-6). The strict alarm is for offices."""
    if due.is_rolling(on) and not due.for_petitioner:
        return Chip(due.words, "yellow")
    left = deadline_chip(due.rolled, on=on)
    return Chip(left.text, "yellow") if due.provisional and left.tone == "red" else left


def _ways(offered: Iterable[matters.Offer], windows: tuple[DueLine, ...]) -> Iterator[Way]:
    """What is offered, in the order in which citizens look for it; what has no words of its own stands behind."""
    known = {verb: place for place, verb in enumerate(WAYS)}
    for offer in sorted(offered, key=lambda offer: known.get(offer.verb, len(known))):
        if offer.verb in OWN_FORM:
            continue
        title, hint, button = WAYS.get(offer.verb) or (say(offer.label), say(offer.handbook), SEND)
        until = windows[0] if windows and offer.verb.startswith("request_") else None
        url = reverse("public:act", args=[offer.claim_id, offer.verb])
        yield Way(verb=offer.verb, title=title, hint=hint, button=button, url=url, until=until)


def _moments(tracked: matters.Tracking) -> Iterator[Moment]:
    for step in tracked.steps:
        yield Moment(
            title=STEPS.get(step["verb"], step["label"]),
            at=step["at"],
            who=unit_name(step["unit_id"]),
            body="" if step["verb"] in NO_NOTE else say(step["note"]),
        )


def _papers(tracked: matters.Tracking) -> tuple[Link, ...]:
    found = documents.documents(row["document_id"] for row in tracked.papers)
    return tuple(
        Link(paper.title, reverse("public:paper", args=[paper.id]), context=paper.number)
        for paper in found.values()
    )
