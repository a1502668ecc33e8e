"""What of the recommendations is asked for, as a form in the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from huiyin.kernel import clock
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.desk.names import unit_choices
from huiyin.web.desk.recommendations.lines import SIDE_LABELS, TAB_LABELS
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.forms import HouseForm, asked_in
from huiyin.web.parts.listed import ListedField

NAMES = ("kind", "unit", "days", "since", "until")
PERIODS = (("", _("全部时间")), ("30", _("近30天")), ("90", _("近90天")), ("365", _("近一年")))
_SELECT = {"class": "form-select"}


class FilterForm(HouseForm):
    """All optional: an addressee, and days in their order, beside what each list asks."""

    names: ClassVar[tuple[str, ...]]

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data)
        bodies = unit_choices(clock.today())
        self.add("unit", ListedField(options=bodies, label=_("主送单位"), required=False))
        self.order_fields(self.names)

    def clean(self) -> dict[str, Any]:
        """Days in their order."""
        said = super().clean() or self.cleaned_data
        since, until = said.get("since"), said.get("until")
        if since and until and since > until:
            self.add_error("until", _("结束日期早于开始日期，请改正。"))
        return said


class AskedForm(FilterForm):
    """By kind and day of issue."""

    names = NAMES

    kind = forms.ChoiceField(
        label=_("种类"),
        choices=[("", _("全部")), *((kind.value, label) for kind, label in advice.ADVICE_LABELS.items())],
        required=False,
        widget=forms.Select(attrs=_SELECT),
    )
    days = forms.ChoiceField(
        label=_("发出时间"), choices=PERIODS, required=False, widget=forms.Select(attrs=_SELECT)
    )

    since = DayField(label=_("发出日期从"), required=False)
    until = DayField(label=_("到"), required=False)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The form, what it asks for, and the fields to keep in links."""

    form: AskedForm
    wanted: advice.AdviceFilter
    kept: tuple[tuple[str, str], ...]


def asked_for(data: QueryDict) -> Asked:
    """What an address asks for; what is wrong in it is told and left out."""
    form, said = asked_in(data, NAMES, AskedForm)
    since, until = _days(said)
    wanted = advice.AdviceFilter(
        side=next((one for one in SIDE_LABELS if one == data.get("side")), "all"),
        tab=next((one for one in TAB_LABELS if one == data.get("tab")), "open" if "tab" not in data else ""),
        kind=advice.Advice(said["kind"]) if said.get("kind") else None,
        unit_id=said.get("unit"),
        since=since,
        until=until,
    )
    return Asked(
        form=form,
        wanted=wanted,
        kept=tuple((name, str(data[name])[:60]) for name in (*NAMES, "side") if data.get(name)),
    )


def _days(said: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """The first and the last day; named days go before a number of days."""
    if said.get("since") or said.get("until"):
        return said.get("since"), said.get("until")
    today = clock.today()
    return (today - timedelta(days=int(said["days"]) - 1), today) if said.get("days") else (None, None)
