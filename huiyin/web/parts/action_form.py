"""Forms made from declared fields, so that an action's declaration is all that its page needs.

A field is anything with the attributes of `FieldLike`. Kinds: text, long_text, choice, date, number, yes_no,
unit, units, path, matter_number, documents, claims (pick any of the options), lines (one per line), files.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from django import forms
from django.utils.translation import gettext as _

from huiyin.kernel import clock
from huiyin.web.parts.attach.field import FilesField
from huiyin.web.parts.days import day_words
from huiyin.web.parts.fields import (
    LONG_TEXT,
    DayField,
    LinesField,
    NumberField,
    PickField,
    PicksField,
    TextField,
    YesNoField,
)
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField, ListedManyField, Options
from huiyin.web.parts.number_fields import RegisterNumberField


class FieldLike(Protocol):
    """What a declared field must say of itself.

    `min_value`, `max_value`, `secret` and `asked_with` are read where present.
    """

    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def required(self) -> bool: ...
    @property
    def help(self) -> str: ...
    @property
    def choices(self) -> Sequence[tuple[str, str]]: ...
    @property
    def max_length(self) -> int: ...


ONE_LINE = 250
"""A text that may be longer gets two lines, so that it can be read as a whole."""

Maker = Callable[[FieldLike, Options, dict[str, Any]], forms.Field]


def form_class(
    fields: Sequence[FieldLike], *, options: Mapping[str, Options] | None = None
) -> type[HouseForm]:
    """A form class with one form field per declared field, in their order.

    `options` holds by field name the pairs (value, label) that this case offers; where a name is missing, the
    field's own `choices` stand. Raises KeyError for an unknown kind.
    """
    offered = options or {}
    made = {field.name: _make(field, offered.get(field.name, field.choices)) for field in fields}
    return type("ActionForm", (HouseForm,), made)


def _make(field: FieldLike, options: Options) -> forms.Field:
    said = {"label": field.label, "help_text": field.help, "required": field.required}
    made = _MAKERS[str(field.kind)](field, options, said)
    made.asked_with = getattr(field, "asked_with", None)  # type: ignore[attr-defined]
    return made


def _text(field: FieldLike, options: Options, said: dict[str, Any]) -> forms.Field:
    if getattr(field, "secret", False):
        said["widget"] = forms.TextInput(attrs={"autocomplete": "off"})
    elif field.max_length > ONE_LINE:
        said["widget"] = forms.Textarea(attrs={"rows": 2})
    return TextField(max_length=field.max_length, **said)


def _long_text(field: FieldLike, options: Options, said: dict[str, Any]) -> forms.Field:
    made = TextField(max_length=min(field.max_length, LONG_TEXT), many_lines=True, **said)
    made.widget.attrs["rows"] = 5
    return made


def _day(field: FieldLike, options: Options, said: dict[str, Any]) -> forms.Field:
    today = day_words(clock.today(), weekday=False)
    said["help_text"] = said["help_text"] or _("例如%(today)s，也可以填“今天”“昨天”。") % {"today": today}
    return DayField(**said)


def _choice(field: FieldLike, options: Options, said: dict[str, Any]) -> forms.Field:
    return PickField(choices=[(str(key), label) for key, label in options], **said)


def _number(field: FieldLike, options: Options, said: dict[str, Any]) -> forms.Field:
    least, most = getattr(field, "min_value", None), getattr(field, "max_value", None)
    return NumberField(
        least=0 if least is None else least, most=999_999_999 if most is None else most, **said
    )


def _picks(field: FieldLike, options: Options, said: dict[str, Any]) -> forms.Field:
    return PicksField(choices=[(str(key), label) for key, label in options], **said)


_MAKERS: dict[str, Maker] = {
    "text": _text,
    "long_text": _long_text,
    "choice": _choice,
    "date": _day,
    "number": _number,
    "yes_no": lambda field, options, said: YesNoField(**said),
    "unit": lambda field, options, said: ListedField(options=options, **said),
    "units": lambda field, options, said: ListedManyField(options=options, **said),
    "path": lambda field, options, said: ListedField(options=options, **said),
    "matter_number": lambda field, options, said: RegisterNumberField(**said),
    "documents": _picks,
    "claims": _picks,
    "lines": lambda field, options, said: LinesField(max_length=field.max_length, **said),
    "files": lambda field, options, said: FilesField(**said),
}
