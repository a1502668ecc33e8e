"""What a sample is drawn from, as a form; the last month and thirty are proposed."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.inspection import queries as inspection
from huiyin.matters.queries import closed
from huiyin.web.desk.names import unit_choices
from huiyin.web.parts.fields import DayField, NumberField, TextField
from huiyin.web.parts.forms import HouseForm

PROPOSED = 30
_SELECT = {"class": "form-select"}


class SampleForm(HouseForm):
    """Days of closing, whose and which claims, how many."""

    since = DayField(label=_("办结日期起"))
    until = DayField(label=_("办结日期止"))
    size = NumberField(label=_("抽取件数"), least=1, most=inspection.MOST, required=False)
    share = NumberField(label=_("抽取比例（%）"), least=1, most=100, required=False)
    unit = forms.ChoiceField(
        label=_("承办单位（含下级）"), required=False, widget=forms.Select(attrs=_SELECT)
    )
    claim_class = forms.ChoiceField(label=_("类别"), required=False, widget=forms.Select(attrs=_SELECT))
    way = forms.ChoiceField(label=_("办理方式"), required=False, widget=forms.Select(attrs=_SELECT))
    seed = TextField(
        label=_("种子"),
        required=False,
        max_length=64,
        help_text=_("留空由系统随机产生。公开抽取时可以当场填一串数字。"),
    )

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = on.replace(day=1) - timedelta(days=1)
        self.initial = {"since": last.replace(day=1), "until": last, "size": PROPOSED}
        self._offer("unit", [(str(key), name) for key, name in unit_choices(on)])
        self._offer("claim_class", closed.CLASS_CHOICES)
        self._offer("way", closed.WAY_CHOICES)

    def _offer(self, name: str, choices: Any) -> None:
        field: Any = self.fields[name]
        field.choices = [("", _("全部")), *choices]

    def asked(self) -> closed.ClosedAsked:
        """What was asked for."""
        said = self.cleaned_data
        return closed.ClosedAsked(
            since=said["since"],
            until=said["until"],
            unit_id=int(said["unit"]) if said["unit"] else None,
            claim_class=said["claim_class"],
            way=int(said["way"]) if said["way"] else None,
        )
