"""The territory rules as pages show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from huiyin.kernel.errors import NotFound
from huiyin.routing.queries.held import lists
from huiyin.routing.rules import TerritoryFacts
from huiyin.units import queries as units
from huiyin.units.queries import Page, paged


def territory_rules(on: date) -> tuple[TerritoryFacts, ...]:
    """The territory rules that hold on a day."""
    return tuple(rule for rule in _all() if rule.valid_on(on))


def territory_rule(rule_id: int) -> TerritoryFacts:
    """One territory rule, valid or not. Raises NotFound "territory.unknown"."""
    found = next((rule for rule in _all() if rule.id == rule_id), None)
    if found is None:
        raise NotFound("没有这条属地规则。请从清单中选择。", code="territory.unknown")
    return found


@dataclass(frozen=True)
class TerritoryLine:
    """A rule as a list shows it: the area, the duty (empty for all), and who takes it: a body or a level."""

    rule: TerritoryFacts
    place: str
    duty: str
    taker: str
    valid: bool


def territory_page(
    *,
    on: date,
    place_id: int | None = None,
    unit_id: int | None = None,
    with_ended: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[TerritoryLine]:
    """The rules by area, of one area with all that lies in it, or of those that name a body."""
    rows = [
        _line(rule, on)
        for rule in _all()
        if (with_ended or rule.valid_to is None or rule.valid_to > on)
        and (unit_id is None or rule.unit_id == unit_id)
        and (place_id is None or place_id in units.place(rule.place_id).path)
    ]
    rows.sort(key=lambda line: (units.place(line.rule.place_id).path, line.duty, line.rule.id))
    return paged(rows, number, size)


def _all() -> Iterator[TerritoryFacts]:
    return (rule for rules in lists().rules.values() for rule in rules)


def _line(rule: TerritoryFacts, on: date) -> TerritoryLine:
    level = units.LEVEL_LABELS[units.UnitLevel(rule.level)] if rule.level else ""
    return TerritoryLine(
        rule=rule,
        place=units.place_label(rule.place_id) or units.place(rule.place_id).name,
        duty=lists().duties.duties[rule.duty_item_id].text if rule.duty_item_id else "",
        taker=units.unit(rule.unit_id).name if rule.unit_id else level,
        valid=rule.valid_on(on),
    )
