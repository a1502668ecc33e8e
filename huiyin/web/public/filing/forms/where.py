"""Where it happened."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from huiyin.units import queries as units
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing import places

MOST_SHOWN = 8


class WhereForm(HouseForm):
    """A place from a list (`place_id`) or by name, else the one chosen before (`kept_id`); the spot in own words."""

    place = TextField(
        label=_("问题发生在哪个街道或者社区"),
        help_text=_("填写街道、乡镇、社区或者村的名称，也可以在下面逐级选择。不清楚的可以不填。"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"class": "w-20", "autocomplete": "off"}),
    )
    place_id = forms.CharField(required=False, widget=forms.HiddenInput)
    kept_id = forms.CharField(required=False, widget=forms.HiddenInput)
    spot = TextField(
        label=_("详细位置"),
        help_text=_("例如路名、门牌号、小区和楼号，或者附近的标志。"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean(self) -> dict[str, Any]:
        """Find the place: chosen now, typed now, or chosen before."""
        cleaned = super().clean() or {}
        place_id = places.id_of(cleaned.get("place_id", ""))
        name = cleaned.get("place", "")
        if place_id is None and "place" not in self.errors:
            place_id = self._found(name) if name else places.id_of(cleaned.get("kept_id", ""))
        return cleaned | {"place_id": place_id}

    def _found(self, name: str) -> int | None:
        fitting = units.find_places(name, MOST_SHOWN)
        exact = [place for place in fitting if name in (place.name, units.place_label(place.id))]
        meant = exact if len(exact) == 1 else fitting
        if len(meant) == 1:
            return meant[0].id
        named = units.place_named_in(name) if not meant else None
        if named is not None:
            return named.id
        self.add_error("place", self._unclear(fitting))
        return None

    def _unclear(self, fitting: list[units.PlaceFacts]) -> ValidationError:
        if fitting:
            return ValidationError(_("有几个地点符合您填写的名称，请在下面选择一个。"), code="several")
        return ValidationError(
            _(
                "没有找到这个地点。请换一个名称，或者在下面逐级选择；不清楚的请清空这一栏，把位置写在“详细位置”。"
            ),
            code="none",
        )
