"""Declared actions in words, for the handbook and the map of rights."""

from dataclasses import dataclass

from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.matters import queries as matters


@dataclass(frozen=True, kw_only=True)
class Card:
    """One action."""

    verb: str
    label: str
    handbook: str
    who: tuple[str, ...]
    states: tuple[str, ...]
    targets: tuple[str, ...]
    asks: tuple[str, ...]
    papers: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    lengthens: tuple[str, ...]
    suspends: tuple[str, ...]
    basis: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class StateLine:
    """One state with the actions that lead out of it: verb and label; `told` is what a citizen reads of it."""

    code: str
    label: str
    told: str
    actions: tuple[tuple[str, str], ...]


def states() -> tuple[StateLine, ...]:
    """All states in the order of the procedure."""
    return tuple(
        StateLine(
            code=state.code,
            label=state.label,
            told=state.told,
            actions=tuple((card.verb, card.label) for card in state.actions),
        )
        for state in matters.state_cards()
    )


def cards() -> tuple[Card, ...]:
    """All actions in the order in which the procedure first allows them."""
    named = {state.code: state.label for state in matters.state_cards()}
    order = list(named)
    known = [card for card in matters.action_cards() if card.leads_from]
    known.sort(
        key=lambda card: (min(order.index(code) for code in card.leads_from), card.internal, card.verb)
    )
    return tuple(_card(card, named) for card in known)


def _card(card: matters.ActionCard, named: dict[str, str]) -> Card:
    moves = set(card.leads_to) - set(card.leads_from)
    return Card(
        verb=card.verb,
        label=card.label,
        handbook=card.handbook,
        who=card.who,
        states=tuple(named[code] for code in card.leads_from),
        targets=tuple(named[code] for code in card.leads_to if code in moves),
        asks=card.asks,
        papers=tuple(documents.title_of(code) for code in card.papers),
        starts=_names(card.starts),
        ends=_names(card.ends),
        lengthens=_names(card.lengthens),
        suspends=_names(card.suspends),
        basis=_basis(card.basis),
    )


def _names(limits: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.partition(" ")[2] for line in limits)


def _basis(rules: tuple[str, ...]) -> tuple[str, ...]:
    """Citations that have been checked word by word; others are not shown as law."""
    found = [basis for basis in map(catalogue.basis, rules) if basis is not None and basis.showable]
    return tuple(dict.fromkeys(f"《{one.law.strip('《》')}》{one.article}" for one in found))
