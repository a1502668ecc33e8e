"""What of the topics is asked for, as a form in the address."""

from dataclasses import dataclass
from datetime import timedelta

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from huiyin.analysis.queries import hot
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.units import queries as units
from huiyin.web.parts.forms import HouseForm, asked_in
from huiyin.web.parts.listed import ListedField

PERIODS = (("7", _("近7天")), ("30", _("近30天")), ("90", _("近90天")), ("365", _("近一年")))
NAMES = ("days", "place", "field", "order")
_KINDS = (units.PlaceKind.DISTRICT, units.PlaceKind.STREET)
_SELECT = {"class": "form-select"}


class AskedForm(HouseForm):
    """All optional; without any of it the last thirty days."""

    days = forms.ChoiceField(
        label=_("时间"), choices=PERIODS, required=False, initial="30", widget=forms.Select(attrs=_SELECT)
    )
    order = forms.ChoiceField(
        label=_("排序"),
        choices=hot.ORDERS,
        required=False,
        initial="size",
        widget=forms.Select(attrs=_SELECT),
    )

    def __init__(self, data: QueryDict | None) -> None:
        super().__init__(data)
        places = [
            (one.id, units.place_label(one.id)) for kind in _KINDS for one in units.places_under(None, kind)
        ]
        fields = [(kind.code, kind.label) for field in catalogue.fields() for kind in field.kinds]
        self.add("place", ListedField(options=places, label=_("区县或者街道"), required=False))
        self.add("field", ListedField(options=fields, label=_("内容分类"), required=False))
        self.order_fields(NAMES)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The form, what it asks for, and how many days that are."""

    form: AskedForm
    wanted: hot.TopicAsked
    days: int


def asked_for(data: QueryDict) -> Asked:
    """What an address asks for; what is wrong in it is told and left out."""
    form, said = asked_in(data, NAMES, AskedForm)
    days = int(said.get("days") or 30)
    wanted = hot.TopicAsked(
        since=clock.today() - timedelta(days=days - 1),
        until=clock.today(),
        place_id=said.get("place"),
        field_code=said.get("field") or "",
        order=said.get("order") or "size",
    )
    return Asked(form=form, wanted=wanted, days=days)
