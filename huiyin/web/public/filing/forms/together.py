"""A petition of several people: how many, and who speaks for them (R-108)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.fields import LinesField, NumberField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing.contact import read_into

MORE_REPRESENTATIVES = 4
MOST_PEOPLE = 100_000
MOST_NAMES = 500


class TogetherForm(HouseForm):
    """The number of people, up to four representatives beside the one who files, and the names of others."""

    people_count = NumberField(label=_("一共多少人"), help_text=_("包括您自己。"), least=2, most=MOST_PEOPLE)
    others = LinesField(
        label=_("其他共同信访人的姓名"),
        help_text=_("每行写一个姓名。可以只写一部分。"),
        most=MOST_NAMES,
        max_length=10_000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, MORE_REPRESENTATIVES + 1):
            self.fields[f"name_{n}"] = _field(_("代表%(n)s的姓名") % {"n": n}, "w-12")
            self.fields[f"phone_{n}"] = _field(_("代表%(n)s的电话") % {"n": n}, "w-12")

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        """The fields of each representative."""
        return [(self[f"name_{n}"], self[f"phone_{n}"]) for n in range(1, MORE_REPRESENTATIVES + 1)]

    def clean(self) -> dict[str, Any]:
        """Names and telephones in one spelling."""
        super().clean()
        for n in range(1, MORE_REPRESENTATIVES + 1):
            read_into(self, "person", {f"name_{n}": "name", f"phone_{n}": "phone"})
        return self.cleaned_data

    @property
    def representatives(self) -> tuple[tuple[str, str], ...]:
        """Names and telephones of those who were named."""
        pairs = (
            (self.cleaned_data[f"name_{n}"], self.cleaned_data[f"phone_{n}"])
            for n in range(1, MORE_REPRESENTATIVES + 1)
        )
        return tuple(pair for pair in pairs if any(pair))


def _field(label: Any, shape: str) -> TextField:
    widget = forms.TextInput(attrs={"autocomplete": "off", "class": shape})
    return TextField(label=label, max_length=60, required=False, widget=widget)
