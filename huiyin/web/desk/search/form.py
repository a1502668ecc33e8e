"""What may be searched for, as a form in the address."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from huiyin.analysis import queries as analysis
from huiyin.kernel import clock
from huiyin.web.desk.names import unit_choices
from huiyin.web.desk.register.filtering import around, classes, named, one_of, places, states
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm

NARROWING = ("unit", "place", "claim_class", "state", "since", "until")
NAMES = ("q", "kind", "order", *NARROWING)
BEST = "best"
"""The order that puts the best fitting first."""
_LONG = 200_000
"""How much is too much the search itself says."""


class SearchForm(HouseForm):
    """Words and what narrows them."""

    def narrowed(self) -> analysis.Narrowed:
        """What narrows the search; the form was valid."""
        said = self.cleaned_data
        return analysis.Narrowed(
            unit_id=said["unit"],
            place_ids=around(said["place"]) if said["place"] else (),
            claim_class=said["claim_class"],
            state=said["state"],
            since=said["since"],
            until=said["until"],
        )


def search_form(data: QueryDict) -> SearchForm:
    """The form as the address has it; an address without any of it gives a blank one."""
    kind = type("SearchForm", (SearchForm,), _fields(clock.today()))
    form: SearchForm = kind(data if any(data.get(name) for name in NAMES) else None)
    return form


def asked(data: Mapping[str, Any]) -> dict[str, str]:
    """Names and values of a search, to hand on and to keep."""
    return {name: str(data[name])[:200] for name in NAMES if data.get(name)}


def _fields(on: date) -> dict[str, forms.Field]:
    return {
        "q": TextField(label=_("查找内容"), required=False, max_length=_LONG),
        "unit": named(_("承办单位"), unit_choices(on)),
        "place": named(_("地点"), places(on)),
        "claim_class": one_of(_("诉求类别"), classes()),
        "state": one_of(_("状态"), states()),
        "since": DayField(label=_("收到日期，自"), required=False),
        "until": DayField(label=_("收到日期，至"), required=False),
    }
