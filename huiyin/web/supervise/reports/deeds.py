"""What is done with a report, each on a page of its own."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.queries import reports
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_choices
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedManyField
from huiyin.web.parts.pages import form_of
from huiyin.web.supervise.reports.listed import READERS


class WordsForm(HouseForm):
    """One box for each place of words."""

    def __init__(self, *args: Any, of: reports.ReportKind, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for slot in of.slots:
            area = forms.Textarea(attrs={"rows": 6, "data-count": 3000})
            told = {"label": slot.label, "help_text": slot.help, "required": slot.must, "widget": area}
            self.add(slot.key, TextField(many_lines=True, max_length=3000, **told))


class KnownForm(HouseForm):
    """Up to which day facts are known."""

    known = DayField(label=gettext_lazy("数据截至"), help_text=gettext_lazy("报告期末到今天之间的一天。"))


class CorrectForm(KnownForm):
    """Why, and up to which day facts are known."""

    reason = TextField(
        label=gettext_lazy("更正理由"),
        max_length=300,
        many_lines=True,
        widget=forms.Textarea(attrs={"rows": 3, "data-count": 300}),
    )
    field_order = ("reason", "known")


class IssueForm(HouseForm):
    """To whom it is sent."""

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = {"label": _("印发单位"), "help_text": _("每行一个单位名称；不填的只存档，不发送。")}
        self.add("units", ListedManyField(options=unit_choices(on), required=False, **told))


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def words(request: HttpRequest, report_id: int) -> HttpResponse:
    """Write the words of a draft."""
    view = reports.report(actor_of(request), report_id)
    form = form_of(request, WordsForm, of=view.kind, initial=view.row.words)
    told = _told(view, _("编写文字"), _("保存"), _("文字已保存。"))
    return deed(request, told, form, lambda: _do(request, acts.write_words, report_id, form.cleaned_data))


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def count(request: HttpRequest, report_id: int) -> HttpResponse:
    """Count a draft anew."""
    view = reports.report(actor_of(request), report_id)
    form = form_of(request, KnownForm, initial={"known": clock.today()})
    care = _("数字会按新的截至日重新统计，已写的文字不变。")
    told = _told(view, _("重新统计"), _("重新统计"), _("已重新统计。"), care)
    return deed(
        request, told, form, lambda: _do(request, acts.count_anew, report_id, form.cleaned_data["known"])
    )


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def issue(request: HttpRequest, report_id: int) -> HttpResponse:
    """Issue a draft."""
    view, on = reports.report(actor_of(request), report_id), clock.today()
    form = form_of(request, IssueForm, on=on, initial={"units": reports.usual_units(view.row, on=on)})
    care = _("印发后编号、固定，数字和文字都不能再改；需要更正的，另出一版。")
    told = _told(view, _("印发"), _("印发"), _("报告已印发，并通知所列单位。"), care)
    return deed(
        request, told, form, lambda: _do(request, acts.issue_report, report_id, form.cleaned_data["units"])
    )


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, report_id: int) -> HttpResponse:
    """Draft the next edition."""
    view = reports.report(actor_of(request), report_id)
    form = form_of(request, CorrectForm, initial={"known": clock.today()})
    care = _("原来的一版保持不变。新的一版先是草稿，核对后再印发。")
    told = _told(view, _("另出一版"), _("生成新一版草稿"), _("新一版草稿已生成。"), care)
    made: list[int] = []

    def act() -> None:
        said = form.cleaned_data
        made.append(_do(request, acts.correct_report, report_id, said["reason"], said["known"]))

    return deed(request, told, form, act, then=lambda: reverse("supervise:report", args=made))


def _told(view: reports.ReportView, title: str, button: str, done: str, care: str = "") -> Deed:
    back = reverse("supervise:report", args=[view.row.pk])
    return Deed(title, button, back, done=done, lead=view.row.title, care=care)


def _do(request: HttpRequest, act: Any, *given: Any) -> Any:
    return act(*given, by=actor_of(request), at=clock.now())
