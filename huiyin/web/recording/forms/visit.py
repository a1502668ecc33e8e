"""The form of the reception hall: visitors, their documents, representatives, agents."""

import re
from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.people import queries as people
from huiyin.web.parts.fields import DayField, LinesField, NumberField, PickField, TextField
from huiyin.web.recording.forms.read_back import ReadBackForm, sources
from huiyin.web.recording.forms.record import one_line
from huiyin.web.recording.submission import ORGANISATION

MOST_PEOPLE = 100_000
_PHONE = re.compile(r"[\s,，、:：]+(\+?[\d\-\s()（）]{7,})$")


_WAYS_TO_SPEAK = (("agent", gettext_lazy("书面委托")), ("guardian", gettext_lazy("监护关系")))


class VisitForm(ReadBackForm):
    """A visit. The record is checked with the visitor (R-204); documents of every kind are taken (R-103)."""

    page = "visit"
    contacts: ClassVar[dict[str, str]] = {
        "name": "name",
        "phone": "phone",
        "address": "address",
        "id_number": "id_number",
        "agent_name": "name",
        "agent_phone": "phone",
    }
    sub_channel = sources("visit", gettext_lazy("接待方式"))
    id_type = forms.ChoiceField(
        label=gettext_lazy("证件种类"), choices=list(people.ID_TYPE_LABELS.items()), required=False
    )
    id_number = TextField(
        label=gettext_lazy("证件号码"), max_length=60, required=False, widget=one_line("w-12")
    )
    people_count = NumberField(
        label=gettext_lazy("来访人数"),
        help_text=gettext_lazy("只有一人的不用填。"),
        least=1,
        most=MOST_PEOPLE,
        required=False,
    )
    speakers = LinesField(
        label=gettext_lazy("其他代表"),
        help_text=gettext_lazy("每行一人：姓名 电话。连同上面的信访人，代表不得超过5人。"),
        most=20,
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    others = LinesField(
        label=gettext_lazy("其他共同信访人"),
        help_text=gettext_lazy("每行一个姓名，可以只写一部分。"),
        most=500,
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    agent_name = TextField(
        label=gettext_lazy("代理人姓名"), max_length=100, required=False, widget=one_line("w-12")
    )
    agent_phone = TextField(
        label=gettext_lazy("代理人电话"), max_length=60, required=False, widget=one_line("w-12")
    )
    agent_kind = PickField(
        label=gettext_lazy("代理关系"),
        choices=[*_WAYS_TO_SPEAK, (ORGANISATION, gettext_lazy("社会组织代为提出"))],
        required=False,
        widget=forms.RadioSelect(attrs={"data-inline": "1"}),
    )
    agent_authority = TextField(
        label=gettext_lazy("查验的委托书或者证明"),
        help_text=gettext_lazy("写明文书名称、出具人和日期，例如“2026年3月1日授权委托书”。"),
        max_length=200,
        required=False,
        widget=one_line(),
    )
    agent_until = DayField(label=gettext_lazy("委托期限至"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not catalogue.profile().has("organisation_may_file"):
            cast(PickField, self.fields["agent_kind"]).choices = list(_WAYS_TO_SPEAK)

    def clean(self) -> dict[str, Any]:
        """Representatives by name and telephone; an agent only with the paper that was seen (R-111, PK-31)."""
        cleaned = super().clean()
        cleaned["representatives"] = tuple(_name_and_phone(line) for line in cleaned.get("speakers") or ())
        self._check_speakers(cleaned["representatives"])
        if cleaned.get("agent_name") and not cleaned.get("agent_authority"):
            self.add_error(
                "agent_authority", _("由代理人提出的，请查验书面委托或者监护证明，并写明文书名称。")
            )
        if cleaned.get("agent_name") and not cleaned.get("name"):
            self.add_error("name", _("由代理人提出的，请填写被代理人的姓名（名称）。"))
        if cleaned["representatives"] and not cleaned.get("name"):
            self.add_error("name", _("有其他代表的，请先填写第一位代表的姓名。"))
        return cleaned

    def refuse(self, error: Any) -> None:
        """A refusal about representatives or members stands at the field where they are typed."""
        names = {"representatives": "speakers", "co_petitioners": "speakers", "agent": "agent_authority"}
        error.field = names.get(error.field, error.field)
        super().refuse(error)

    def _check_speakers(self, speakers: tuple[tuple[str, str], ...]) -> None:
        for number, (_name, phone) in enumerate(speakers, start=1):
            try:
                people.normal(people.PetitionerDraft(phone=phone))
            except Refused as refusal:
                self.add_error(
                    "speakers", ValidationError(_("第%(n)s行：") % {"n": number} + refusal.message)
                )


def _name_and_phone(line: str) -> tuple[str, str]:
    found = _PHONE.search(line)
    return (line[: found.start()].strip(), found[1].strip()) if found else (line, "")
