"""What every form of recording asks: who, where, what, of which kind, and what they agree to."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from huiyin.kernel import clock
from huiyin.people import queries as people
from huiyin.web.parts.attach.field import FilesField
from huiyin.web.parts.fields import LONG_TEXT, DayField, LinesField, PickField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.recording.forms import place as places
from huiyin.web.recording.forms.contact import read_contacts

UNSURE = "unsure"
CLASSES = (
    ("petition", _("申诉求决")),
    ("suggestion", _("建议意见")),
    ("accusation", _("检举控告")),
    (UNSURE, _("分流时核定")),
)
CONSENTS = (
    ("share_contact", _("同意把联系方式提供给政府以外的承办单位")),
    ("publish", _("同意隐去个人信息后公开办理结果")),
    ("survey", _("同意办结后电话回访；不同意的，只请其网上回答")),
)
MOST_CLAIMS = 10


def one_line(shape: str = "", **attrs: str) -> forms.TextInput:
    """A box for one line that proposes nothing of its own."""
    return forms.TextInput(attrs={"autocomplete": "off", "class": shape} | attrs)


class RecordForm(HouseForm):
    """The common part. Only the text is needed: nothing else may stop a registration (R-104, R-201)."""

    page: ClassVar[str] = ""
    """The name of its page, which is also the channel where the form does not ask by which one it came."""
    contacts: ClassVar[dict[str, str]] = {"name": "name", "phone": "phone", "address": "address"}
    kept_extra: ClassVar[tuple[str, ...]] = ()
    """Answers that have no column of their own and are kept with the arrival."""

    key = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)
    kind = PickField(
        label=_("信访人是"),
        choices=list(people.KIND_LABELS.items()),
        initial=people.PetitionerKind.PERSON.value,
        widget=forms.Select(),
    )
    name = TextField(label=_("姓名（名称）"), max_length=100, required=False, widget=one_line("w-12"))
    phone = TextField(
        label=_("联系电话"), max_length=60, required=False, widget=one_line("w-12", inputmode="tel")
    )
    address = TextField(label=_("住址"), max_length=200, required=False, widget=one_line())
    place = TextField(
        label=_("问题所在街道、社区"),
        help_text=_("可以输入名称或者拼音首字母，按↓选择。"),
        max_length=60,
        required=False,
        widget=one_line(),
    )
    place_id = forms.CharField(required=False, widget=forms.HiddenInput)
    spot = TextField(label=_("详细位置"), max_length=200, required=False, widget=one_line())
    text = TextField(
        label=_("反映的情况"),
        max_length=LONG_TEXT,
        many_lines=True,
        widget=forms.Textarea(attrs={"rows": 5, "data-count": LONG_TEXT}),
    )
    claims = LinesField(
        label=_("请求事项"),
        help_text=_("有几项请求的，每行写一项。"),
        most=MOST_CLAIMS,
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )
    event_day = DayField(
        label=_("知道权利被侵害的日期，或者收到决定的日期"),
        help_text=_("用来提示申请仲裁、行政复议、起诉的最后一天；不知道的不用填。"),
        required=False,
    )
    claim_class = PickField(
        label=_("诉求类别"),
        choices=CLASSES,
        initial=UNSURE,
        widget=forms.RadioSelect(attrs={"data-inline": "1"}),
    )
    accused = TextField(
        label=_("被反映的单位或者人员"),
        help_text=_("只在检举控告时填写。"),
        max_length=500,
        required=False,
        widget=one_line(),
    )
    keep_secret = forms.BooleanField(label=_("要求对身份保密"), required=False)
    consents = PicksField(label=_("同意的事项"), choices=CONSENTS, required=False)
    same_as = forms.CharField(required=False, widget=forms.HiddenInput)
    attachments = FilesField(label=_("照片、扫描件和录音"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound and not self.initial.get("key"):
            self.initial = {**self.initial, "key": uuid.uuid4().hex}

    def clean(self) -> dict[str, Any]:
        """Contacts in one spelling, the place found."""
        super().clean()
        cleaned = self.cleaned_data
        read_contacts(
            self,
            {name: field for name, field in self.contacts.items() if name in cleaned},
            kind=cleaned.get("kind", ""),
            id_type=cleaned.get("id_type", ""),
        )
        cleaned["place_id"] = self._place(cleaned.get("place_id", ""), cleaned.get("place", ""))
        same_as = cleaned.get("same_as", "")
        cleaned["same_as"] = int(same_as) if same_as.isdecimal() and len(same_as) < 18 else None
        return cleaned

    @classmethod
    def channel_of(cls, said: Mapping[str, Any]) -> str:
        """The code of the channel by which it came; empty while that is not said."""
        return cls.page

    def clean_event_day(self) -> date | None:
        """What is known already lies not after today."""
        day: date | None = self.cleaned_data["event_day"]
        if day is not None and day > clock.today():
            raise ValidationError(_("这个日期晚于今天，请核对；不知道的可以不填。"), code="day.future")
        return day

    def _place(self, chosen: str, name: str) -> int | None:
        found = places.place_id(chosen)
        if found is not None or not name:
            return found
        try:
            return places.meant(name)
        except ValueError as error:
            self.add_error("place", str(error))
            return None
