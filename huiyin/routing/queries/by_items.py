"""Where the words of the duty lists do not tell: who handles the catalogue's items that a text most likely asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.queries import Item, Suggestion
from huiyin.kernel.errors import NotFound
from huiyin.routing.queries.choosing import Choice, Chosen, may_get
from huiyin.routing.queries.handlers import Handler
from huiyin.routing.queries.heeding import Heeded
from huiyin.routing.queries.held import lists
from huiyin.routing.queries.lines import duty_of, handler_on
from huiyin.routing.rules import LEAST, Line, RoutingFacts, owner_of, pooled, trade_of
from huiyin.routing.rules.facts import ACCUSATION
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

_ASKED, _KEPT = 5, 4
_LEVELS = {"district": "district", "city": "city", "other": "city"}


def with_items(chosen: Chosen, heeded: Heeded, facts: RoutingFacts) -> Chosen:
    """Choices of which none stood out, and the bodies that handle what the text asks for by the catalogue.

    The first is proposed when both together make it probable enough. Costs 5 ms.
    """
    said = _by_items(heeded, facts)
    if not said:
        return chosen
    known = {each.handler.unit.id: each for each in reversed(chosen.choices)}
    shares = pooled(
        {unit_id: each.probability for unit_id, each in known.items()},
        {unit_id: each.probability for unit_id, each in said.items()},
    )
    choices = tuple(
        _joined(known.get(unit_id), said.get(unit_id), share)
        for unit_id, share in list(shares.items())[:_KEPT]
    )
    return replace(chosen, choices=choices, sure=choices[0].probability >= LEAST)


def _by_items(heeded: Heeded, facts: RoutingFacts) -> dict[int, Choice]:
    """By unit how probable it is by the items alone, the most probable first."""
    asked = catalogue.suggest_items(facts.text, _ASKED, on=facts.on)
    if not facts.claim_class and any(ACCUSATION in one.path.ways for one in asked[:1]):
        return {}  # what may be an accusation is not sent by words before a person has confirmed its class
    owners = dict(_owners())
    found: dict[int, Choice] = {}
    for one in asked:
        reached = _handler(one.item, owners, heeded, facts)
        if reached is None:
            continue
        handler, line = reached
        before = found.get(handler.unit.id)
        share = min(1.0, one.score + (before.probability if before else 0.0))
        duty = duty_of(line, heeded.hits, facts.on)
        found[handler.unit.id] = (
            replace(before, probability=share) if before else Choice(handler, duty, share, (_reason(one),))
        )
    return dict(sorted(found.items(), key=lambda pair: -pair[1].probability))


def _handler(
    item: Item, owners: dict[str, int], heeded: Heeded, facts: RoutingFacts
) -> tuple[Handler, Line] | None:
    """Who handles an item where the text is about: the body of the district, else of the city."""
    for level, at in _LEVELS.items():
        owner = owner_of(item.bodies.get(level, ""), owners)
        if owner is None:
            continue
        line = Line(owner, at)
        handler = handler_on(line, duty_of(line, heeded.hits, facts.on), facts.place_id, facts.on)
        if handler is not None and may_get(handler, facts.on):
            return handler, line
    return None


def _owners() -> Iterator[tuple[str, int]]:
    """The bodies whose duties the lists tell, by trade."""
    for unit_id in _listed():
        try:
            unit = units.unit(unit_id)
        except NotFound:
            continue
        if unit.kind is not UnitKind.DISCIPLINE:
            place = units.place(unit.place_id).name if unit.place_id is not None else ""
            yield trade_of(unit.name, place=place), unit_id


def _listed() -> Iterable[int]:
    return sorted({duty.unit_id for duty in lists().duties.duties.values()}, reverse=True)


def _reason(one: Suggestion) -> str:
    basis = one.basis
    return f"所反映的与事项目录“{one.item.request}”相近，该事项由这类单位办理（依据：《{basis.law}》{basis.article}）。"


def _joined(listed: Choice | None, said: Choice | None, share: float) -> Choice:
    if listed is None or said is None:
        known = listed or said
        assert known is not None
        return replace(known, probability=round(share, 3))
    return replace(listed, probability=round(share, 3), reasons=(*listed.reasons, *said.reasons))
