"""Drafting a report by hand."""

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
from huiyin.kernel.errors import Refused
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, LinesField, PickField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of
from huiyin.web.supervise.reports.listed import READERS

_FIELDS = "\n".join(f"{label}：{codes}" for label, codes in reports.MONITORED)


class NewForm(HouseForm):
    """Kind, a day in the period, and for an analysis its last day and its fields."""

    kind = PickField(
        label=gettext_lazy("报告种类"),
        choices=[(one.key, one.name) for one in reports.KINDS.values()],
    )
    since = DayField(
        label=gettext_lazy("报告期"),
        help_text=gettext_lazy("报告期内的任意一天；重点领域分析填开始日期。"),
    )
    until = DayField(
        label=gettext_lazy("结束日期"), help_text=gettext_lazy("只有重点领域分析填写。"), required=False
    )
    known = DayField(
        label=gettext_lazy("数据截至"), help_text=gettext_lazy("不填的，截至报告期末。"), required=False
    )
    fields_watched = LinesField(
        label=gettext_lazy("重点领域"),
        help_text=gettext_lazy("只用于重点领域分析。每行一个：名称：内容分类代码，多个代码用逗号分开。"),
        required=False,
        most=12,
        widget=forms.Textarea(attrs={"rows": 6}),
    )


@seat_required(*READERS)
@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Make a draft and open it."""
    form = form_of(request, NewForm, initial={"fields_watched": _FIELDS})
    back = reverse("supervise:reports")
    told = Deed(
        _("编制报告"),
        _("生成草稿"),
        back,
        done=_("草稿已生成。"),
        care=_("数字按截至日统计；草稿中可以编写文字，印发后固定。"),
    )
    made: list[int] = []

    def act() -> None:
        made.append(_draft(request, form.cleaned_data))

    return deed(request, told, form, act, then=lambda: reverse("supervise:report", args=made))


def _draft(request: HttpRequest, said: dict[str, Any]) -> int:
    span = reports.span_named(said["kind"], said["since"], said["until"], today=clock.today())
    fields = _watched(said["fields_watched"])
    more = {"fields": fields} if fields else {}
    return acts.draft_report(
        said["kind"], span, known=said["known"], by=actor_of(request), at=clock.now(), **more
    )


def _watched(lines: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Names and codes. Raises Refused for a line that is neither."""
    found = []
    for line in lines:
        label, _sign, codes = line.replace(":", "：").partition("：")
        listed = [code.strip() for code in codes.replace("，", ",").split(",") if code.strip()]
        if not label.strip() or not listed or not all(reports.is_field(code) for code in listed):
            raise Refused(
                f"看不懂“{line[:30]}”。请写成：名称：内容分类代码，例如“环境保护：04”。",
                code="report.fields",
                field="fields_watched",
            )
        found.append((label.strip(), ",".join(listed)))
    return tuple(found)
