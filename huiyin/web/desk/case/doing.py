"""The lawful actions of this seat on one claim, each with its effect on the clocks and its basis (U36)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.urls import reverse

from huiyin.documents import queries as documents
from huiyin.matters import queries as matters


@dataclass(frozen=True, kw_only=True)
class Doing:
    """One action as a button; `basis` are citations such as 《信访工作条例》第二十二条."""

    verb: str
    label: str
    url: str
    effects: tuple[str, ...]
    papers: tuple[str, ...]
    basis: tuple[str, ...]
    inner: bool


USUAL = (
    "classify",
    "forward",
    "choose_way",
    "accept",
    "accept_simplified",
    "issue_opinion",
    "serve",
    "serve_notice",
    "report_decision",
    "decide_review",
    "serve_review",
    "decide_recheck",
    "serve_recheck",
)
"""The usual course: where one of these is offered, it stands first. What is not named here stands after them."""


def doings(offers: Iterable[matters.Offer]) -> tuple[Doing, ...]:
    """The actions: the usual course first, then what else moves the claim on, then what only puts things in order."""
    return tuple(sorted(map(doing, offers), key=_place))


def _place(one: Doing) -> tuple[int, bool, int, str]:
    usual = USUAL.index(one.verb) if one.verb in USUAL else len(USUAL)
    return usual, one.inner, _order().get(one.verb, 99), one.verb


def doing(offer: matters.Offer) -> Doing:
    """One action."""
    return Doing(
        verb=offer.verb,
        label=offer.label,
        url=reverse("desk:act", args=[offer.claim_id, offer.verb]),
        effects=offer.effects,
        papers=tuple(documents.title_of(code) for code in offer.papers),
        basis=tuple(dict.fromkeys(f"《{one.law.strip('《》')}》{one.article}" for one in offer.basis)),
        inner=offer.verb in _inner(),
    )


@cache
def _inner() -> frozenset[str]:
    return frozenset(card.verb for card in matters.action_cards() if card.internal)


@cache
def _order() -> dict[str, int]:
    """Actions that end a limit first, then those that start one, then the rest."""
    return {card.verb: 0 if card.ends else 1 if card.starts else 2 for card in matters.action_cards()}
