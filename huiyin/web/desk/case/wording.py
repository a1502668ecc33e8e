"""What was filled in at a step, in the words of the action's own form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.matters import actions
from huiyin.matters.actions import Action, Field, FieldKind
from huiyin.web.desk.names import unit_name


@dataclass(frozen=True, kw_only=True)
class Said:
    """One field of a form and what was written into it."""

    label: str
    value: str


@cache
def _action(verb: str) -> Action | None:
    return next((action for action in actions.all_actions() if action.verb == verb), None)


def said(verb: str, values: Mapping[str, Any], *, on: date) -> tuple[Said, ...]:
    """The fields that were filled in on a day, in the order of the form; what the form did not ask stays inside."""
    action = _action(verb)
    return tuple(_said(action.fields, values, on)) if action else ()


def choice_label(verb: str, field: str, value: str) -> str:
    """The label of a choice of an action's form, or the value itself."""
    action = _action(verb)
    fields = action.fields if action else ()
    found = next((one for one in fields if one.name == field), None)
    return dict(found.choices).get(value, value) if found else value


def _said(fields: tuple[Field, ...], values: Mapping[str, Any], on: date) -> Iterator[Said]:
    for field in fields:
        value = values.get(field.name)
        if value not in (None, "", [], False):
            yield Said(label=field.label, value=_words(field, value, on))


def _words(field: Field, value: Any, on: date) -> str:
    if value is True:
        return "是"
    if field.kind in (FieldKind.UNIT, FieldKind.UNITS):
        ids = value if isinstance(value, list) else [value]
        return "、".join(unit_name(int(unit_id)) for unit_id in ids)
    if field.kind is FieldKind.PATH:
        path = catalogue.path(str(value), on=on)
        return str(path) if path else str(value)
    if field.name == "field_code":
        return catalogue.field_label(str(value))
    return dict(field.choices).get(str(value), str(value))
