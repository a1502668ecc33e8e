"""Mending a topic by hand: it is the same problem as another one; a matter brings something else."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.analysis import actions
from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import place_name
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField, Options
from huiyin.web.parts.pages import form_of

MOST = 500


class MergeForm(HouseForm):
    """Which topic it is the same as."""

    def __init__(self, *args: object, options: Options, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.add("into", ListedField(options=options, label=_("并入哪个热点问题")))


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def merge(request: HttpRequest, topic_id: int) -> HttpResponse:
    """Merge it into another one of the last year."""
    actor, on = actor_of(request), clock.today()
    found = hot.topic(actor, topic_id, since=on, on=on)
    asked = hot.TopicAsked(since=on - timedelta(days=365), until=on)
    lines = hot.topic_lines(actor, asked, on=on, most=MOST)
    form = form_of(request, MergeForm, options=[(one.id, _named(one)) for one in lines if one.id != found.id])
    words = Deed(
        _("合并热点问题"),
        _("合并"),
        reverse("supervise:topic", args=[found.id]),
        done=_("已合并。"),
        lead=found.label,
        care=_("合并以后两个问题的事项一起统计，以后的新事项也归到一起。事项本身不变。"),
    )

    def act() -> None:
        actions.merge_topics(found.id, form.cleaned_data["into"], by=actor, at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def apart(request: HttpRequest, topic_id: int, number: str) -> HttpResponse:
    """Take a matter out."""
    actor, on = actor_of(request), clock.today()
    found = hot.topic(actor, topic_id, since=on, on=on)
    case = matters.case_file(actor, number, on=on)
    words = Deed(
        _("移出热点问题"),
        _("移出"),
        reverse("supervise:topic", args=[found.id]),
        done=_("已移出，以后不再归入这个问题。"),
        lead=f"{case.number} {case.title}",
        care=_("这件事项不再计入“%(label)s”，系统以后也不会把它归回来。事项本身不变。")
        % {"label": found.label},
    )

    def act() -> None:
        actions.set_apart(found.id, case.id, by=actor, at=clock.now())

    return deed(request, words, form_of(request, HouseForm), act, then=reverse("supervise:topics"))


def _named(one: hot.TopicLine) -> str:
    place = place_name(one.place_id)
    return f"{one.label}（{place}，{one.count}）" if place else f"{one.label}（{one.count}）"
