"""The states of a matter as a citizen meets them: what may be done there, what runs, where it leads (JZ-08).

Made from the declared procedure, so that the map is that of the platform.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from huiyin.catalogue import queries as catalogue
from huiyin.matters import queries as matters
from huiyin.web.parts.say import say
from huiyin.web.public.front.stages import cited, limit_words
from huiyin.web.public.guide.flow import FlowStep
from huiyin.web.public.tracking.words import DUES

CITIZEN = "信访人本人"
PHASES: tuple[tuple[str, Any, tuple[str, ...], tuple[str, ...]], ...] = (
    # code, name, states, rules with rights and duties
    ("bring", _("提出和登记"), ("registered",), ("R-101", "R-104", "R-105", "R-201", "R-203")),
    (
        "forward",
        _("转送和受理"),
        ("forwarded", "objected", "disputed", "handed_over", "declined"),
        ("T-01", "T-03", "N-6"),
    ),
    (
        "handle",
        _("办理"),
        ("handling", "simplified", "diverted", "decided_elsewhere"),
        ("T-05", "T-06", "R-304", "C-8"),
    ),
    (
        "answer",
        _("答复和评价"),
        ("opinion_issued", "served", "settled", "second_handling", "screening"),
        ("R-601", "E-5"),
    ),
    ("review", _("复查"), ("under_review", "review_decided", "review_served"), ("T-08", "T-09")),
    ("recheck", _("复核"), ("under_recheck", "recheck_decided", "concluded"), ("T-10", "T-11")),
    ("end", _("办结"), ("withdrawn", "joined", "no_longer_accepted", "archived"), ("R-115",)),
)


@dataclass(frozen=True)
class Running:
    """A limit that begins on the way into a state, in a citizen's words."""

    name: str
    limit: str
    citation: str


@dataclass(frozen=True)
class Station:
    """One state: what a citizen reads of it, may do in it, which limits run; the states it leads to by which acts."""

    code: str
    label: str
    told: str
    yours: tuple[str, ...]
    running: tuple[Running, ...]
    onward: tuple[tuple[str, str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Phase:
    """States that belong together, with the words of law on rights and duties there."""

    code: str
    name: str
    stations: tuple[Station, ...]
    law: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class _Procedure:
    """What is declared, put into words once for the whole map."""

    states: dict[str, matters.StateCard]
    actions: tuple[matters.ActionCard, ...]
    transitions: tuple[tuple[str, str, str], ...]


def phases() -> tuple[Phase, ...]:
    """The whole map."""
    procedure = _Procedure(
        {card.code: card for card in matters.state_cards()}, matters.action_cards(), matters.transitions()
    )
    return tuple(
        Phase(code, str(name), tuple(_station(state, procedure) for state in states), _law(rules))
        for code, name, states, rules in PHASES
    )


def drawn(shown: Iterable[Phase]) -> list[FlowStep]:
    """The map as a chart: one box for each phase, with its states."""
    who = {"bring": "petitioner", "end": "end"}
    return [
        FlowStep("、".join(say(each.label) for each in one.stations), who.get(one.code, "organ"), one.name)
        for one in shown
    ]


def _station(code: str, all_of: _Procedure) -> Station:
    card, cards = all_of.states[code], all_of.states
    mine = tuple(act.label for act in all_of.actions if code in act.leads_from and CITIZEN in act.who)
    acts: dict[str, list[str]] = {}
    for before, label, after in all_of.transitions:
        if before == code:
            acts.setdefault(after, []).append(label)
    onward = tuple((after, cards[after].label, tuple(labels)) for after, labels in acts.items())
    return Station(code, card.label, card.told, mine, _running(code, all_of.actions), onward)


def _running(code: str, actions: Iterable[matters.ActionCard]) -> tuple[Running, ...]:
    """The limits that the acts leading here start, as far as they exist in the profile in force and concern the
    citizen: what runs between offices has no words for citizens."""
    here = catalogue.profile().limits
    into = [one for one in actions if code in one.leads_to and code not in one.leads_from]
    started = dict.fromkeys(limit for action in into for limit in action.starts)
    rules = (limit.partition(" ")[0] for limit in started)
    told = (rule for rule in rules if rule in here and rule in DUES)
    running = (Running(str(DUES[rule]), limit_words(rule), cited(rule)[0]) for rule in told)
    return tuple(dict.fromkeys(running))


def _law(rules: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
    """Subject, citation, words; only what may be shown."""
    found = ((basis, *cited(basis.rule_id)) for basis in map(catalogue.basis, rules) if basis)
    return tuple((basis.subject, citation, quote) for basis, citation, quote in found if quote)
