"""Spoken petitions are taken down truthfully: the record is read back to the speaker (R-104)."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.intake import queries as intake
from huiyin.web.parts.fields import PickField
from huiyin.web.recording.forms.record import RecordForm

READ_BACK = (
    ("confirmed", _("已复述，信访人确认无误")),
    ("not_possible", _("未能复述（通话中断等）")),
)


def sources(channel: str, label: Any) -> PickField:
    """The field that asks by which line, window or box of a channel something came."""
    return PickField(
        label=label,
        choices=[("", _("未注明")), *intake.channel(channel).sub_channels],
        required=False,
        widget=forms.Select(),
    )


class ReadBackForm(RecordForm):
    """A form of a spoken petition. Where reading back was impossible, that is recorded; it never stops."""

    kept_extra: ClassVar[tuple[str, ...]] = ("read_back",)
    read_back = PickField(
        label=_("复述确认"),
        choices=READ_BACK,
        widget=forms.RadioSelect(attrs={"data-inline": "1"}),
        error_messages={"required": _("请把记录的内容向信访人复述一遍，然后选择“复述确认”的结果。")},
    )
