"""The lists as this process holds them."""

from dataclasses import dataclass, fields
from typing import Any

from huiyin.kernel.refreshed import Refreshed
from huiyin.routing.models import DutyItem, HeededObjection, ListVersion, TerritoryRule
from huiyin.routing.rules import DutyFacts, DutyIndex, ObjectionFacts, TerritoryFacts

_DUTY_COLUMNS = [each.name for each in fields(DutyFacts)]
_RULE_COLUMNS = [each.name for each in fields(TerritoryFacts)]

_OBJECTION_COLUMNS = [each.name for each in fields(ObjectionFacts)]


@dataclass(frozen=True)
class Lists:
    """The duty list, ready for finding, the territory rules by place, the upheld objections by duty."""

    duties: DutyIndex
    rules: dict[int, tuple[TerritoryFacts, ...]]
    objections: dict[int, tuple[ObjectionFacts, ...]]


def _version() -> int:
    return ListVersion.objects.filter(pk=1).values_list("mark", flat=True).first() or 0


def _load() -> Lists:
    duties = [_duty(row) for row in DutyItem.objects.order_by("id").values_list(*_DUTY_COLUMNS)]
    rules: dict[int, tuple[TerritoryFacts, ...]] = {}
    for row in TerritoryRule.objects.order_by("id").values_list(*_RULE_COLUMNS):
        rule = TerritoryFacts(*row)
        rules[rule.place_id] = (*rules.get(rule.place_id, ()), rule)
    return Lists(DutyIndex(duties), rules, _objections())


def _objections() -> dict[int, tuple[ObjectionFacts, ...]]:
    found: dict[int, tuple[ObjectionFacts, ...]] = {}
    rows = HeededObjection.objects.order_by("id")
    for duty_id, unit_id, to_id, words, on in rows.values_list(*_OBJECTION_COLUMNS):
        one = ObjectionFacts(duty_id, unit_id, to_id, frozenset(words), on)
        found[duty_id] = (*found.get(duty_id, ()), one)
    return found


def _duty(row: tuple[Any, ...]) -> DutyFacts:
    values = dict(zip(_DUTY_COLUMNS, row, strict=True))
    return DutyFacts(**(values | {"keywords": tuple(values["keywords"])}))


_held: Refreshed[Lists] = Refreshed(_load, _version)


def lists() -> Lists:
    """The lists, at most a few seconds old."""
    return _held.get()


def forget() -> None:
    """Read the lists anew at the next question."""
    _held.forget()
