"""Likely duplicates side by side: what both texts say, and what only one of them says (U29)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from huiyin.intake import queries as intake
from huiyin.kernel.actor import Actor
from huiyin.matching.differences import Segment, differences
from huiyin.matters import queries as matters

SHOWN = 3
LONGEST = 1500


@dataclass(frozen=True, kw_only=True)
class Twin:
    """An earlier matter that may be the same. `percent` is how probable that is, `why` by what it was found."""

    id: int
    number: str
    title: str
    url: str
    received_on: date
    state: str
    kind: str
    why: tuple[str, ...]
    named: tuple[str, ...]
    days_apart: int
    advice: str
    link: str
    percent: int
    segments: tuple[Segment, ...]


def twins(actor: Actor, case: matters.CaseFile, text: str, *, on: date) -> tuple[Twin, ...]:
    """The most alike that this seat may see. Accusations are compared with nothing (C-1)."""
    if case.restricted:
        return ()
    found = intake.known_of(actor, case.id, text, on=on)
    return tuple(_twins(actor, found[:SHOWN], text, on))


def _twins(actor: Actor, found: tuple[intake.KnownMatter, ...], text: str, on: date) -> Iterator[Twin]:
    said = matters.first_texts(actor, [one.matter_id for one in found], on=on)
    for one in found:
        yield Twin(
            id=one.matter_id,
            number=one.number,
            title=one.title,
            url=reverse("desk:case", args=[one.number]),
            received_on=one.received_on,
            state=one.state_label,
            kind=one.kind_label,
            why=one.reasons,
            named=one.named,
            days_apart=one.days_apart,
            advice=one.advice,
            link=one.link,
            percent=round(one.probability * 100),
            segments=differences(text[:LONGEST], said.get(one.matter_id, "")[:LONGEST]),
        )
