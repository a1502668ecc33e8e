"""工作日历: the published years, publishing one, and the limits that moved by it (A-6)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.catalogue import actions
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.matters import actions as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.days import day_words, read_day
from huiyin.web.parts.fields import DayField, LinesField, NumberField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Table

SHOWN = 200


class YearForm(HouseForm):
    """A year as the notice of the State Council gives it."""

    year = NumberField(label=gettext_lazy("年份"), least=2000, most=2099)
    source = TextField(
        label=gettext_lazy("依据"),
        help_text=gettext_lazy("国务院办公厅通知的名称和文号。"),
        max_length=300,
    )
    published_on = DayField(label=gettext_lazy("通知日期"), required=False)
    rest = LinesField(
        label=gettext_lazy("放假"),
        help_text=gettext_lazy("每行一个假期：名称 首日 末日，例如“元旦 2027-01-01 2027-01-03”。"),
        most=20,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    work = LinesField(
        label=gettext_lazy("调休上班的日子"),
        help_text=gettext_lazy("每行一天，例如“2027-02-06”。"),
        most=40,
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def clean_rest(self) -> list[list[str]]:
        """Name, first and last day of each."""
        return [_holiday(line) for line in self.cleaned_data["rest"]]

    def clean_work(self) -> list[str]:
        """Each day."""
        return [_day(line).isoformat() for line in self.cleaned_data["work"]]

    @property
    def table(self) -> dict[str, Any]:
        """The year as the calendar takes it."""
        return {name: self.cleaned_data[name] for name in ("year", "source", "rest", "work")}


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def calendar(request: HttpRequest) -> HttpResponse:
    """Show the years; publish one and count every running provisional limit anew."""
    form = form_of(request, YearForm)
    moved: Sequence[matters.Recounted] | None = None
    if form.is_bound and form.is_valid():
        moved = _publish(request, form)
    context = {
        "years": _years(),
        "moved": _moved(moved) if moved else None,
        "published": form.cleaned_data["year"] if moved is not None else None,
        "form": form if moved is None else YearForm(),
        "last": catalogue.calendar().last_published_year,
    }
    return page(request, "manage/lists/calendar.html", context, form=form)


def _publish(request: HttpRequest, form: YearForm) -> Sequence[matters.Recounted] | None:
    """Publishing again changes nothing, so sending the form twice is harmless."""
    actor, now = actor_of(request), clock.now()
    try:
        done = actions.publish_year(
            form.table, by=actor, at=now, published_on=form.cleaned_data["published_on"]
        )
    except HuiyinError as refusal:
        form.refuse(refusal)
        return None
    return matters.recount(done.after, by=actor, at=now)


def _holiday(line: str) -> list[str]:
    name, _space, days = line.partition(" ")
    first, _space, last = days.strip().partition(" ")
    if not first:
        raise ValidationError(_("“%(line)s”请按“名称 首日 末日”填写。") % {"line": line[:40]}, code="rest")
    return [name, _day(first).isoformat(), _day(last or first).isoformat()]


def _day(text: str) -> date:
    try:
        return read_day(text.strip(), today=clock.today())
    except ValueError as error:
        raise ValidationError(f"“{text[:40]}”：{error}", code="day") from error


def _years() -> Table:
    years = catalogue.calendar_years()
    # The years that come with the platform bear the address of the notice, not its day.
    dated = any(one.published_on for one in years)
    return Table(
        caption="已公布的年份",
        columns=[
            Column("年份"),
            Column("依据"),
            *([Column("通知日期")] if dated else []),
            Column("假期", True),
            Column("调休", True),
        ],
        rows=[
            (
                str(one.year),
                one.source,
                *([one.published_on] if dated else []),
                one.rest_days,
                one.work_days,
            )
            for one in years
        ],
        empty="系统自带的年份之外，还没有另外公布。",
    )


def _moved(found: Sequence[matters.Recounted]) -> Table:
    """What moved, by limit and days; administrators read no matters, so numbers are enough."""
    counted = Counter((one.rule, one.before, one.after) for one in found)
    rows = sorted(counted.items(), key=lambda row: row[0][1])[:SHOWN]
    return Table(
        caption=_("%(n)s个期限的届满日有变动") % {"n": len(found)},
        columns=[Column("期限"), Column("原届满日"), Column("新届满日"), Column("件数", True)],
        rows=[
            (say(catalogue.limit_label(rule)), day_words(before), day_words(after), number)
            for (rule, before, after), number in rows
        ],
    )
