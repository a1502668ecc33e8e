"""What is done in a governance task, each on a page of its own."""

from collections.abc import Callable

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.analysis import actions
from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of
from huiyin.web.supervise.topics.topics import READERS

_LINES = {"rows": 5, "data-count": 900}
_CHOICES = (("progress", gettext_lazy("进展")), ("policy", gettext_lazy("出台政策")))


class ItemForm(HouseForm):
    """What, who, by when."""

    what = TextField(label=gettext_lazy("任务"), max_length=300)
    due = DayField(label=gettext_lazy("完成期限"))

    def __init__(self, *args: object, task: hot.TaskView, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        bodies = dict.fromkeys((task.line.lead_id, *task.helper_ids, task.line.owner_id))
        options = [(each, unit_name(each)) for each in bodies]
        self.add("unit", ListedField(options=options, label=_("责任单位")))
        self.order_fields(("what", "unit", "due"))


class ProgressForm(HouseForm):
    """What was done, or the policy that was issued."""

    kind = PickField(label=gettext_lazy("种类"), choices=_CHOICES)
    words = TextField(
        label=gettext_lazy("内容"),
        help_text=gettext_lazy("出台政策的，写明名称、文号、日期和主要内容。"),
        many_lines=True,
        max_length=900,
        widget=forms.Textarea(attrs=_LINES),
    )


class EndForm(HouseForm):
    """How it ends."""

    conclusion = TextField(
        label=gettext_lazy("结论"), many_lines=True, max_length=900, widget=forms.Textarea(attrs=_LINES)
    )


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def do(request: HttpRequest, task_id: int, verb: str) -> HttpResponse:
    """Do one of them. Raises NotFound for what there is not."""
    if verb not in _DEEDS:
        raise NotFound(_("没有这一步。请从专项治理页面打开。"), code="task.verb")
    found = hot.task(actor_of(request), task_id, on=clock.today())
    form, words, act = _DEEDS[verb](request, found)
    return deed(request, words, form, act)


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def finish(request: HttpRequest, task_id: int, item_id: int) -> HttpResponse:
    """Mark a piece of work as done."""
    actor = actor_of(request)
    found = hot.task(actor, task_id, on=clock.today())
    what = next((one.what for one in found.items if one.id == item_id), "")
    words = _words(found, _("登记完成"), _("已登记完成。"), lead=what)

    def act() -> None:
        actions.finish_item(task_id, item_id, by=actor, at=clock.now())

    return deed(request, words, form_of(request, HouseForm), act)


_Made = tuple[HouseForm, Deed, Callable[[], None]]


def _start(request: HttpRequest, found: hot.TaskView) -> _Made:
    care = _("从启动之日起，按同样天数比较治理前和治理后的件数。")
    words = _words(found, _("启动治理"), _("已启动。"), care=care)
    return (
        form_of(request, HouseForm),
        words,
        lambda: actions.start(found.line.id, by=actor_of(request), at=clock.now()),
    )


def _item(request: HttpRequest, found: hot.TaskView) -> _Made:
    form = form_of(request, ItemForm, task=found)

    def act() -> None:
        said = form.cleaned_data
        actions.add_item(
            found.line.id, said["what"], said["unit"], said["due"], by=actor_of(request), at=clock.now()
        )

    return form, _words(found, _("增加分工"), _("分工已增加。")), act


def _progress(request: HttpRequest, found: hot.TaskView) -> _Made:
    form = form_of(request, ProgressForm)

    def act() -> None:
        said = form.cleaned_data
        actions.note_progress(
            found.line.id, said["kind"], said["words"], by=actor_of(request), at=clock.now()
        )

    return form, _words(found, _("登记进展"), _("已登记。")), act


def _conclude(request: HttpRequest, found: hot.TaskView) -> _Made:
    form = form_of(request, EndForm)

    def act() -> None:
        actions.conclude(found.line.id, form.cleaned_data["conclusion"], by=actor_of(request), at=clock.now())

    care = _("办结时固定治理前后的件数，以后不再变化。")
    return form, _words(found, _("办结"), _("已办结。"), care=care), act


def _stop(request: HttpRequest, found: hot.TaskView) -> _Made:
    form = form_of(request, EndForm)
    form.fields["conclusion"].label = _("终止理由")

    def act() -> None:
        actions.stop(found.line.id, form.cleaned_data["conclusion"], by=actor_of(request), at=clock.now())

    return form, _words(found, _("终止"), _("已终止。")), act


def _words(found: hot.TaskView, title: str, done: str, *, lead: str = "", care: str = "") -> Deed:
    back = reverse("supervise:task", args=[found.line.id])
    return Deed(title, title, back, done=done, lead=lead or found.line.theme, care=care)


_DEEDS: dict[str, Callable[[HttpRequest, hot.TaskView], _Made]] = {
    "start": _start,
    "item": _item,
    "progress": _progress,
    "conclude": _conclude,
    "stop": _stop,
}
