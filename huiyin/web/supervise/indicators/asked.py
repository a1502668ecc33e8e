"""The period that a page of indicators tells of, as a form in the address."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from huiyin.analysis.queries import indicators
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.forms import HouseForm, asked_in

period = indicators.period
BEFORE, YEAR = "before", "year"
_AGAINST = ((BEFORE, _("上一期")), (YEAR, _("去年同期")))


class AskedForm(HouseForm):
    """From one day to another, and what it is set against; without days the period of the address."""

    since = DayField(label=_("开始日期"), required=False)
    until = DayField(label=_("结束日期"), required=False)
    against = forms.ChoiceField(
        label=_("对比"),
        choices=_AGAINST,
        required=False,
        initial=BEFORE,
        widget=forms.Select(attrs={"class": "form-select"}),
    )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The whole period, as far as it has passed, and the one it is set against; `wrong` says what was refused."""

    form: AskedForm
    whole: indicators.Period
    period: indicators.Period
    against: indicators.Period
    versus: str
    wrong: str

    @property
    def query(self) -> str:
        """For addresses."""
        return f"period={self.whole.key}&against={self.versus}"


def asked_for(data: QueryDict) -> Asked:
    """What an address asks for; the present month where it asks for none, or for one that cannot be."""
    today, named = clock.today(), data.get("period", "")
    form, said = asked_in(data, ("since", "until", "against"), AskedForm)
    whole, wrong = _whole(said.get("since"), said.get("until"), named, today)
    versus = YEAR if said.get("against") == YEAR else BEFORE
    other = period.year_before(whole, today) if versus == YEAR else period.before(whole, today)
    return Asked(form=form, whole=whole, period=whole.until(today), against=other, versus=versus, wrong=wrong)


def _whole(since: date | None, until: date | None, named: str, today: date) -> tuple[indicators.Period, str]:
    present = period.month_of(today)
    try:
        if since or until:
            return period.between(since or present.first, until or today, today=today), ""
        return (period.read(named, today=today) if named else present), ""
    except Refused as refusal:
        return present, refusal.message
