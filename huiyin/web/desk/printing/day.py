"""The day whose papers are printed."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from huiyin.kernel import clock
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.forms import HouseForm


class DayForm(HouseForm):
    """One day, today where none is typed."""

    day = DayField(label=_("出具日期"), required=False, help_text=_("不填的，为今天。"))

    def wanted(self) -> date:
        """The day; today where it has mistakes."""
        given = self.cleaned_data.get("day") if self.is_bound and self.is_valid() else None
        return given or clock.today()
