"""The form for whatever comes by a channel without a page of its own: fax, e-mail, other platforms."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.intake import queries as intake
from huiyin.web.parts.fields import DayField, NumberField, PickField, TextField
from huiyin.web.recording.forms.record import RecordForm, one_line

ELSEWHERE = frozenset({"call", "visit", "letter", "grid", "import", "web"})
"""Channels with a page of their own, and the one by which citizens file themselves."""
OF = ":"


def _ways() -> Iterator[tuple[str, str]]:
    """Each channel that is left, and each of its sources."""
    for channel in intake.channels():
        if channel.code not in ELSEWHERE:
            yield channel.code, channel.label
            for code, label in channel.sub_channels:
                yield f"{channel.code}{OF}{code}", f"{channel.label}（{label}）"


class OtherForm(RecordForm):
    """A new channel stands among the choices by itself. The day on which it was received starts the limits."""

    page = "other"
    contacts: ClassVar[dict[str, str]] = RecordForm.contacts | {"email": "email"}
    kept_extra: ClassVar[tuple[str, ...]] = ("enclosures",)
    came_by = PickField(label=_("来件渠道"), choices=(), widget=forms.Select())
    received_at = DayField(label=_("收到日期"), help_text=_("不填为今天。"), required=False)
    people_count = NumberField(
        label=_("署名人数"),
        help_text=_("只有一人或者没有署名的不用填。"),
        least=1,
        most=100_000,
        required=False,
    )
    email = TextField(label=_("电子邮箱"), max_length=120, required=False, widget=one_line("w-12"))
    enclosures = TextField(
        label=_("随件材料"),
        help_text=_("名称和份数，例如“合同复印件1份”。"),
        max_length=300,
        required=False,
        widget=one_line(),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["came_by"].choices = [("", _("请选择")), *_ways()]  # type: ignore[attr-defined]

    @classmethod
    def channel_of(cls, said: Mapping[str, Any]) -> str:
        """The channel that was chosen."""
        chosen = str(said.get("came_by") or "")
        return chosen.partition(OF)[0] if chosen in dict(_ways()) else ""

    def clean(self) -> dict[str, Any]:
        """The source belongs to the chosen channel."""
        cleaned = super().clean()
        cleaned["sub_channel"] = str(cleaned.get("came_by") or "").partition(OF)[2]
        return cleaned
