"""Declared actions in words, for the handbook and the map of rights."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.utils.translation import gettext as _

from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.matters import queries as matters
from huiyin.web.parts.say import say


@dataclass(frozen=True, kw_only=True)
class Card:
    """One action; `codes` are those of the `states` from which it leads."""

    verb: str
    label: str
    handbook: str
    who: tuple[str, ...]
    roles: frozenset[str]
    codes: tuple[str, ...]
    internal: bool
    states: tuple[str, ...]
    targets: tuple[str, ...]
    asks: tuple[str, ...]
    papers: tuple[str, ...]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    lengthens: tuple[str, ...]
    suspends: tuple[str, ...]
    basis: tuple[str, ...]

    @property
    def when(self) -> str:
        """The states in which it may be taken; of very many those in which it may not."""
        others = [state.label for state in matters.state_cards() if state.code not in self.codes]
        if len(self.codes) <= len(others):
            return "、".join(map(say, self.states))
        return _("除%(states)s以外") % {"states": "、".join(map(say, others))} if others else _("任何状态")


@dataclass(frozen=True, kw_only=True)
class StateLine:
    """One state with the actions that may be taken in it; `told` is what a citizen reads of it."""

    code: str
    label: str
    told: str
    actions: tuple[Card, ...]


def states() -> tuple[StateLine, ...]:
    """All states in the order of the procedure."""
    every = cards()
    return tuple(
        StateLine(code=state.code, label=state.label, told=state.told, actions=in_state(state.code, every))
        for state in matters.state_cards()
    )


def cards() -> tuple[Card, ...]:
    """All actions in the order in which the procedure first allows them."""
    return _of(tuple(matters.action_cards()))


@cache
def _of(declared: tuple[matters.ActionCard, ...]) -> tuple[Card, ...]:
    named = {state.code: state.label for state in matters.state_cards()}
    order = list(named)
    known = [card for card in declared if card.leads_from]
    known.sort(
        key=lambda card: (min(order.index(code) for code in card.leads_from), card.internal, card.verb)
    )
    return tuple(_card(card, named) for card in known)


def in_state(code: str, every: Iterable[Card]) -> tuple[Card, ...]:
    """What may be done in a state: what moves the matter on before what only puts things in order."""
    found = [card for card in every if code in card.codes]
    return tuple(sorted(found, key=lambda card: (not card.targets, card.internal)))


def _card(card: matters.ActionCard, named: dict[str, str]) -> Card:
    moves = set(card.leads_to) - set(card.leads_from)
    return Card(
        verb=card.verb,
        label=card.label,
        handbook=card.handbook,
        who=card.who,
        roles=card.roles,
        codes=card.leads_from,
        internal=card.internal,
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
