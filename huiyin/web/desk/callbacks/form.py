"""The form of a call: how it ended, and the questions of the script with their answers."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.inspection import queries as inspection
from huiyin.kernel.clock import SHANGHAI
from huiyin.web.desk.callbacks.script import script
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.forms import HouseForm

HOURS = tuple((f"{hour:02d}", f"{hour}:00") for hour in range(8, 21))


class AnswersForm(HouseForm):
    """The questions of the script."""

    words = TextField(
        label=_("原话和意见"),
        required=False,
        max_length=1000,
        many_lines=True,
        widget=forms.Textarea(attrs={"rows": 3, "data-count": 1000}),
        help_text=_("照实记，不写姓名、电话。"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for one in script().questions:
            inline = forms.RadioSelect(attrs={"data-inline": "1"})
            field = PickField(label=one.text, choices=one.choices, required=self.asks(), widget=inline)
            self.add(one.key, field)
        self.order_fields([*(name for name in self.fields if name not in self.last()), *self.last()])

    def asks(self) -> bool:
        """Whether the questions must be answered."""
        return True

    def last(self) -> tuple[str, ...]:
        """The fields that come after the questions."""
        return ("words",)

    def answers(self) -> dict[str, str]:
        """What was chosen."""
        return {one.key: self.cleaned_data[one.key] for one in script().questions}


class CallForm(AnswersForm):
    """How the call ended comes first; the rest is asked with it."""

    result = PickField(
        label=_("这次拨打的结果"),
        choices=tuple((one.value, label) for one, label in inspection.RESULT_LABELS.items()),
        widget=forms.RadioSelect(attrs={"data-inline": "1"}),
    )
    again_on = DayField(label=_("约定哪一天"), required=False)
    again_hour = forms.ChoiceField(
        label=_("几点"),
        required=False,
        choices=(("", "——"), *HOURS),
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    note = TextField(label=_("备注"), required=False, max_length=200)

    def asks(self) -> bool:
        """Of whom nobody reached nothing was asked."""
        return not self.is_bound or self.data.get("result") == inspection.Result.REACHED

    def last(self) -> tuple[str, ...]:
        """The fields that come after the questions."""
        return ("words", "again_on", "again_hour", "note")

    def again_at(self) -> datetime | None:
        """The moment that was agreed on."""
        said = self.cleaned_data
        if not said["again_on"] or not said["again_hour"]:
            return None
        day = said["again_on"]
        return datetime(day.year, day.month, day.day, int(said["again_hour"]), tzinfo=SHANGHAI)
