"""The form for letters: typed as they are written."""

from typing import Any, ClassVar

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.web.parts.fields import DayField, NumberField, TextField
from huiyin.web.recording.forms.read_back import sources
from huiyin.web.recording.forms.record import RecordForm, one_line


class LetterForm(RecordForm):
    """A letter. The day on which it was received starts the limits; the postmark proves when it was sent."""

    page = "letter"
    kept_extra: ClassVar[tuple[str, ...]] = ("postmarked_on", "enclosures")
    sub_channel = sources("letter", gettext_lazy("来信方式"))
    received_at = DayField(
        label=gettext_lazy("收到日期"), help_text=gettext_lazy("不填为今天。"), required=False
    )
    postmarked_on = DayField(
        label=gettext_lazy("邮戳日期"), help_text=gettext_lazy("看不清的不用填。"), required=False
    )
    people_count = NumberField(
        label=gettext_lazy("署名人数"),
        help_text=gettext_lazy("只有一人或者没有署名的不用填。"),
        least=1,
        most=100_000,
        required=False,
    )
    enclosures = TextField(
        label=gettext_lazy("随件材料"),
        help_text=gettext_lazy("名称和份数，例如“合同复印件1份”。"),
        max_length=300,
        required=False,
        widget=one_line(),
    )

    def clean(self) -> dict[str, Any]:
        """A letter cannot come before it was posted."""
        cleaned = super().clean()
        received, posted = cleaned.get("received_at"), cleaned.get("postmarked_on")
        if received and posted and posted > received:
            self.add_error("postmarked_on", _("邮戳日期晚于收到日期，请核对。"))
        return cleaned
