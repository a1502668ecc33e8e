"""Complaints about the conduct of staff: whom they mean, and who handles them instead (WG-34)."""

from collections.abc import Collection
from dataclasses import replace

from huiyin.routing.rules.conduct import about_conduct
from huiyin.routing.rules.facts import RoutingFacts
from huiyin.units import queries as units


def complained_units(text: str, field: str) -> frozenset[int]:
    """The units that a complaint about conduct names; none where it is no such complaint."""
    if not about_conduct(text, field):
        return frozenset()
    return frozenset(each.id for each in units.units_named_in(text))


def with_complained(facts: RoutingFacts) -> RoutingFacts:
    """The facts with the units that the text complains of, where nobody has named any."""
    if facts.accused_unit_ids or facts.accused_account_ids:
        return facts
    return replace(facts, accused_unit_ids=complained_units(facts.text, facts.field))


def unit_above(unit_ids: Collection[int]) -> "units.UnitFacts | None":
    """Who handles what these units are complained of: the one above all of them, else a petition office apart."""
    walled = frozenset().union(*(units.led_unit_ids(each) for each in unit_ids))
    above = units.common_superior(unit_ids) if len(unit_ids) > 1 else None
    for unit_id in unit_ids:
        above = above or units.superior_of(unit_id) or units.petition_office_of(unit_id)
    return above if above is not None and above.id not in walled else None
