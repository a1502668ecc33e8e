"""A draft looked through before it is issued (审核, BJ-34): what it says held against law, claim and papers."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from huiyin.analysis.rules.drafts import look_through
from huiyin.analysis.rules.drafts.draft import (
    LOOKED_AT,
    Draft,
    Finding,
    Known,
    Misquoted,
    Part,
    PersonalNumber,
    Place,
)
from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.matters import queries as matters
from huiyin.matters.actions import Field, FieldKind
from huiyin.people import queries as people
from huiyin.review import queries as review

#: The limits that papers speak of, by what they are for.
LIMITS = {"复查": "T-08", "复核": "T-10"}
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)


def draft_findings(
    offer: matters.Offer, claim: matters.ClaimView, values: Mapping[str, Any], *, on: date
) -> tuple[Finding, ...]:
    """What should be mended in a filled-in form before it is sent; empty where it makes no paper in own words.

    Findings advise: what the law forbids is refused by the action itself.
    """
    if offer.verb not in LOOKED_AT:
        return ()
    draft = draft_of(offer.verb, offer.fields, values, asked=claim.text)
    return findings_in(draft, on=on, fallen=review.fallen_opinions(claim.id))


def findings_in(draft: Draft, *, on: date, fallen: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What should be mended in a draft on a day; `fallen` are the opinions that a review has sent back."""
    return look_through(draft, known_of(draft, on=on, fallen=fallen))


def draft_of(verb: str, fields: tuple[Field, ...], values: Mapping[str, Any], *, asked: str) -> Draft:
    """The draft that a filled-in form makes; fields that were left empty have no part in it."""
    parts = tuple(
        Part(name=field.name, label=field.label, text=str(values[field.name]))
        for field in fields
        if field.kind in _TEXTS and values.get(field.name)
    )
    return Draft(verb=verb, asked=asked, parts=parts)


def known_of(draft: Draft, *, on: date, fallen: tuple[str, ...]) -> Known:
    """What a draft is held against on a day."""
    telling, profile = catalogue.telling(), catalogue.profile()
    return Known(
        limits={what: profile.limit(rule).n for what, rule in LIMITS.items()},
        misquoted=tuple(_misquoted(draft, on)),
        numbers=tuple(_numbers(draft)),
        fallen=fallen,
        weight=telling.weight,
        rarest=telling.rarest,
        everyday=telling.everyday,
    )


def _misquoted(draft: Draft, on: date) -> Iterator[Misquoted]:
    for part in draft.parts:
        for named in documents.articles_in(part.text):
            cited = catalogue.Cited("", "", named.law, named.article, named.quote, named.former)
            for wrong in catalogue.unproven([cited], on=on):
                place = Place(part=part.name, start=named.start, end=named.end)
                yield Misquoted(place=place, reason=wrong.words)


def _numbers(draft: Draft) -> Iterator[PersonalNumber]:
    for part in draft.parts:
        for number in people.numbers_in(part.text):
            place = Place(part=part.name, start=number.start, end=number.end)
            yield PersonalNumber(place=place, label=number.label)
