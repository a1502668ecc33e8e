"""The steps of a matter as plain rows, with the matters that words were copied from as far as the reader sees them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Model

from huiyin.kernel.actor import Actor
from huiyin.matters.engine import registry
from huiyin.matters.models import Step
from huiyin.matters.visibility import visible


def plain(row: Model) -> dict[str, Any]:
    """A frozen copy of a row."""
    return {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}


def performed(rows: Iterable[Step], actor: Actor, *, on: date) -> tuple[dict[str, Any], ...]:
    """The steps with their labels; `copied_from` are numbers, those alone of matters that the actor may see."""
    rows = list(rows)
    labels = {action.verb: action.label for action in registry.all_actions()}
    numbers = _numbers({key for row in rows for key in row.values.get("copied_from", ())}, actor, on)
    return tuple(
        plain(row)
        | {
            "label": labels.get(row.verb, row.verb),
            "copied_from": tuple(numbers[key] for key in row.values.get("copied_from", ()) if key in numbers),
        }
        for row in rows
    )


def _numbers(keys: set[int], actor: Actor, on: date) -> dict[int, str]:
    return dict(visible(actor, on).filter(pk__in=keys).values_list("pk", "number")) if keys else {}
