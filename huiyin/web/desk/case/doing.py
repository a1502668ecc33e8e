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


def doings(offers: Iterable[matters.Offer]) -> tuple[Doing, ...]:
    """The actions: those that move the claim on come before those that only put things in order."""
    made = (doing(offer) for offer in offers)
    order = _order()
    return tuple(sorted(made, key=lambda one: (one.inner, order.get(one.verb, 99), one.verb)))


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
