"""The two keys of a citizen: the register number and the query code, taken as people type them."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from huiyin.kernel.errors import Refused
from huiyin.kernel.numbers import tidy_code, tidy_number
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.say import say


class _ReadField(TextField):
    """Text that a reader of the kernel turns into its proper form."""

    read: Callable[[str], str]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault(
            "widget", forms.TextInput(attrs={"class": "w-20", "autocomplete": "off", "spellcheck": "false"})
        )
        super().__init__(max_length=kwargs.pop("max_length", 60), **kwargs)

    def to_python(self, value: Any) -> str:
        """The proper form; what cannot be read is refused with the kernel's sentence."""
        typed = super().to_python(value)
        if not typed:
            return ""
        try:
            return type(self).read(typed)
        except Refused as refusal:
            raise ValidationError(say(refusal.message), code=refusal.code) from refusal


class RegisterNumberField(_ReadField):
    """A register number in any width, with or without hyphens."""

    read = staticmethod(tidy_number)


class QueryCodeField(_ReadField):
    """A query code, capitals or not."""

    read = staticmethod(tidy_code)
