"""Upheld objections: what a unit was not the right one for weighs less at once, until history knows of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from huiyin.routing.queries.held import lists
from huiyin.routing.queries.lines import reached
from huiyin.routing.rules import Hit, ObjectionFacts, RoutingFacts
from huiyin.units import queries as units

HALVED_AT_MOST = 3


@dataclass(frozen=True)
class Heeded:
    """The hits as objections leave them, and the objections that concern this text."""

    hits: tuple[Hit, ...]
    objections: tuple[ObjectionFacts, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """What was lowered, in a sentence for each unit."""
        return tuple(
            f"“{units.unit(unit_id).name}”对同类事项提出的异议{many}次被采纳，已降低其排序。"
            for unit_id, many in _counted(self.objections)
        )


def heeded(hits: Sequence[Hit], facts: RoutingFacts, *, learned_until: date) -> Heeded:
    """Lower what upheld objections speak against: each halves the duty's score where it leads to that unit."""
    against = list(_against(hits, facts, learned_until))
    if not against:
        return Heeded(tuple(hits), ())
    lowered = [
        replace(hit, score=hit.score * 0.5 ** min(HALVED_AT_MOST, _many(hit, against))) for hit in hits
    ]
    lowered.sort(key=lambda hit: (-hit.score, hit.duty.id))
    return Heeded(tuple(lowered), tuple(against))


def _against(hits: Sequence[Hit], facts: RoutingFacts, learned_until: date) -> Iterator[ObjectionFacts]:
    known = lists().objections
    for hit in hits if known else ():
        for one in known.get(hit.duty.id, ()):
            if one.holds(facts.on, learned_until=learned_until) and one.concerns(hit.words):
                found = reached(hit.duty, facts.place_id, facts.on)
                if found is not None and found.unit.id == one.unit_id:
                    yield one


def _many(hit: Hit, against: Sequence[ObjectionFacts]) -> int:
    return sum(one.duty_item_id == hit.duty.id for one in against)


def _counted(objections: Sequence[ObjectionFacts]) -> Iterator[tuple[int, int]]:
    for unit_id in dict.fromkeys(one.unit_id for one in objections):
        yield unit_id, sum(one.unit_id == unit_id for one in objections)
