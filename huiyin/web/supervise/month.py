"""The month that a page of supervision tells of."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest
from django.utils.translation import gettext as _

from huiyin.kernel import clock
from huiyin.web.parts.days import month_words


@dataclass(frozen=True, kw_only=True)
class Month:
    """A month by its first day; `key` stands in addresses, `wrong` says why it is not the one asked for."""

    first: date
    wrong: str = ""

    @property
    def last(self) -> date:
        """Its last day."""
        return (self.first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    @property
    def key(self) -> str:
        """Year and month, such as 2026-03."""
        return f"{self.first:%Y-%m}"

    def __str__(self) -> str:
        return month_words(self.first)

    @property
    def before(self) -> "Month":
        """The month before it."""
        return Month(first=(self.first - timedelta(days=1)).replace(day=1))

    @property
    def after(self) -> "Month":
        """The month after it."""
        return Month(first=self.last + timedelta(days=1))


def month_asked(request: HttpRequest) -> Month:
    """The month asked for, up to the present one; else the present one, with a word about it."""
    today, asked = clock.today(), request.GET.get("month", "")
    present = today.replace(day=1)
    try:
        first = date.fromisoformat(f"{asked}-01")
    except ValueError:
        first = date.min
    if first.year >= 2000 and first <= today:
        return Month(first=first)
    told = _("所选月份还没有开始。") if first > today else _("看不懂这个月份，请按年月填写，例如2026-03。")
    return Month(first=present, wrong=_("%(why)s下面显示的是本月。") % {"why": told} if asked else "")
