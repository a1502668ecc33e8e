"""Alerts (苗头预警): what was suddenly reported far more than before; open ones first, each with its judging form."""

from dataclasses import dataclass
from datetime import timedelta

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.analysis import actions
from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import place_name
from huiyin.web.desk.register.register import line
from huiyin.web.once import perform_once
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import Pages, page_number, pages
from huiyin.web.supervise.topics.bars import chart
from huiyin.web.supervise.topics.topic import series
from huiyin.web.supervise.topics.topics import READERS

SIZE = 20
_TONES = {"": "red", "true": "yellow", "false": "grey", "handled": "green"}


class JudgeForm(HouseForm):
    """What it was."""

    verdict = PickField(label=gettext_lazy("核实结果"), choices=hot.VERDICTS)
    note = TextField(
        label=gettext_lazy("核实说明"),
        help_text=gettext_lazy("写明怎样核实、采取了什么措施，不写信访人的姓名和联系方式。"),
        many_lines=True,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4, "data-count": 500}),
    )


@dataclass(frozen=True, kw_only=True)
class Line:
    """One alert as the list shows it."""

    url: str
    label: str
    place: str
    count: int
    usual: str
    days: str
    state: Chip
    goes_on: bool


@seat_required(*READERS)
@require_GET
def alerts(request: HttpRequest) -> HttpResponse:
    """Show those in sight."""
    found = hot.alerts(actor_of(request), on=clock.today(), page=page_number(request.GET.get("page")))
    context = {
        "lines": [_line(one) for one in found.views],
        "waiting": found.waiting,
        "pages": Pages(found.page, SIZE, found.total),
        "at": clock.now(),
    }
    return page(request, "supervise/topics/alerts.html", context)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    """Show one of them; judge it."""
    actor, on = actor_of(request), clock.today()
    form = form_of(request, JudgeForm)
    if form.is_bound and form.is_valid():
        try:
            answer = perform_once(request, lambda: _judge(request, alert_id, form))
        except HuiyinError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("核实结果已登记。"))
            return answer
    found = hot.alert(actor, alert_id, on=on)
    ways = pages(request.GET.get("page"), total=found.count, size=SIZE)
    if ways.number > 1:
        found = hot.alert(actor, alert_id, on=on, page=ways.number)
    context = {
        "alert": found,
        "line": _line(found),
        "chart": chart(found.bars, _("发现前后每日件数"), found.first_day),
        "series": series(found.bars),
        "rows": [line(row) for row in found.rows],
        "pages": Pages(ways.number, SIZE, found.count),
        "watches": actor.has(Role.SUPERVISOR, Role.LEADER),
        "task_since": found.first_day - timedelta(days=28),
    }
    return page(request, "supervise/topics/alert.html", context, form=form)


def _judge(request: HttpRequest, alert_id: int, form: JudgeForm) -> str:
    said = form.cleaned_data
    actions.judge_alert(alert_id, said["verdict"], said["note"], by=actor_of(request), at=clock.now())
    return reverse("supervise:alert", args=[alert_id])


def _line(one: hot.AlertView) -> Line:
    return Line(
        url=reverse("supervise:alert", args=[one.id]),
        label=one.label,
        place=place_name(one.place_id),
        count=one.count,
        usual=_("不足1件") if one.usual < 1 else _("约%(n)s件") % {"n": round(one.usual)},
        days=f"{one.first_day:%Y-%m-%d} — {one.last_day:%Y-%m-%d}",
        state=Chip(one.verdict_label or "待核实", _TONES[one.verdict]),  # type: ignore[arg-type]
        goes_on=one.ended_on is None,
    )
