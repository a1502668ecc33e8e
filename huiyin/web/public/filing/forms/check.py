"""The day from which limits of other procedures count: asked only where the text speaks of such a procedure (P-7)."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from huiyin.kernel import clock
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.forms import HouseForm


class EventDayForm(HouseForm):
    """One day, if it is remembered."""

    event_day = DayField(
        label=_("知道权利被侵害的日期，或者收到决定的日期"),
        help_text=_("记得就填，例如2026-3-15，回执会写明申请或者起诉的最后一天；不记得的不用填。"),
        required=False,
    )

    def clean_event_day(self) -> date | None:
        """What is known already lies not after today."""
        day: date | None = self.cleaned_data["event_day"]
        if day is not None and day > clock.today():
            raise ValidationError(_("这个日期晚于今天，请核对；不记得的可以不填。"), code="day.future")
        return day
