"""The form of grid workers: who spoke, who recorded (WH-50)."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.web.parts.fields import PickField
from huiyin.web.recording.forms.record import RecordForm

RESIDENT, NAMELESS, PATROL = "resident", "nameless", "patrol"
WHO = (
    (RESIDENT, gettext_lazy("居民反映，愿意留名")),
    (NAMELESS, gettext_lazy("居民反映，不愿留名")),
    (PATROL, gettext_lazy("巡查时自己发现")),
)


class GridForm(RecordForm):
    """What a resident said, or what was seen on patrol. Nothing is asked about households or persons."""

    page = "grid"
    kept_extra: ClassVar[tuple[str, ...]] = ("spoken_by",)
    who = PickField(label=gettext_lazy("谁反映的"), choices=WHO, widget=forms.RadioSelect())

    def clean(self) -> dict[str, Any]:
        """The name of who spoke, or that none was to be given."""
        cleaned = super().clean()
        who = cleaned.get("who")
        if who == RESIDENT and not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", _("请填写信访人的姓名；不愿意留名的，请选择“居民反映，不愿留名”。"))
        if who in (NAMELESS, PATROL):
            cleaned |= {"name": "", "phone": "", "address": ""}
        cleaned["spoken_by_other"] = who in (RESIDENT, NAMELESS)
        cleaned["sub_channel"] = PATROL if who == PATROL else RESIDENT
        cleaned["spoken_by"] = "不愿留名" if who == NAMELESS else ""
        return cleaned
