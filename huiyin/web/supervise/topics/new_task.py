"""Setting up a governance task from a topic or an alert."""

from datetime import date, timedelta

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.analysis import actions
from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import place_name, unit_choices
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField, ListedManyField
from huiyin.web.parts.pages import form_of

MONTH = timedelta(days=29)


class TaskForm(HouseForm):
    """Theme, reason, who leads, who helps, and of which days the evidence is."""

    theme = TextField(label=gettext_lazy("治理主题"), max_length=60)
    reason = TextField(
        label=gettext_lazy("立题理由"),
        help_text=gettext_lazy("为什么现在治理、要达到什么效果。"),
        many_lines=True,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4, "data-count": 1000}),
    )
    since = DayField(label=gettext_lazy("依据的开始日期"))
    until = DayField(label=gettext_lazy("依据的结束日期"))
    field_order = ("theme", "reason", "lead", "helpers", "since", "until")

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        bodies = unit_choices(today)
        self.add("lead", ListedField(options=bodies, label=_("牵头单位")))
        self.add(
            "helpers",
            ListedManyField(
                options=bodies, label=_("配合单位"), help_text=_("每行一个单位名称。"), required=False
            ),
        )
        self.order_fields(self.field_order)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def from_topic(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Of a topic; the days may stand in the address."""
    on = clock.today()
    found = hot.topic(actor_of(request), topic_id, since=on, on=on)
    days = {"since": _day(request, "since") or on - MONTH, "until": _day(request, "until") or on}
    back = reverse("supervise:topic", args=[found.id])
    return _set_up(request, f"topic:{found.id}", None, back, found.label, days)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def from_alert(request: HttpRequest, alert_id: int) -> HttpResponse:
    """Of an alert: of its topic where there is one, else of its field in its place."""
    on = clock.today()
    found = hot.alert(actor_of(request), alert_id, on=on)
    theme = f"{place_name(found.place_id)}{found.label}"[:60]
    days = {"since": found.first_day, "until": found.last_day}
    back = reverse("supervise:alert", args=[alert_id])
    return _set_up(request, found.subject, found.place_id, back, theme, days)


def _set_up(
    request: HttpRequest, subject: str, place_id: int | None, back: str, theme: str, days: dict[str, date]
) -> HttpResponse:
    actor, on = actor_of(request), clock.today()
    form = form_of(request, TaskForm, today=on, initial={"theme": theme, **days})
    made: list[int] = []
    words = Deed(
        _("立为专项治理"),
        _("立题"),
        back,
        done=_("已立题。请核对分工后启动。"),
        lead=theme,
        care=_("依据会按现在能查到的事项固定下来。专项治理是督查自己的记录，不改变任何事项。"),
    )

    def act() -> None:
        said = form.cleaned_data
        draft = actions.TaskDraft(
            subject=subject,
            place_id=place_id,
            theme=said["theme"],
            reason=said["reason"],
            lead_id=said["lead"],
            helper_ids=tuple(said["helpers"] or ()),
            since=said["since"],
            until=said["until"],
        )
        made.append(actions.draft_task(draft, by=actor, at=clock.now()))

    return deed(request, words, form, act, then=lambda: reverse("supervise:task", args=made))


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        return date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
