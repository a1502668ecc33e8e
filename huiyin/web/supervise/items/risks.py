"""The list of risks (风险提示清单): topics, projects and decisions, each with a measure, a unit and a limit."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.analysis.actions.risks import add_risk, close_risk
from huiyin.analysis.queries import risks as queries
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_choices, unit_name
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import Pages, page_number

READERS = (Role.SUPERVISOR, Role.LEADER, Role.HEAD)
_LINES = {"rows": 3, "data-count": 500}


class RiskForm(HouseForm):
    """What it is, what may come of it, what is done, by whom, by when."""

    kind = PickField(label=gettext_lazy("对象种类"), choices=queries.RISK_KINDS)
    subject = TextField(
        label=gettext_lazy("对象"),
        help_text=gettext_lazy("问题、项目或者决策的名称，不写人。"),
        max_length=100,
    )
    what = TextField(
        label=gettext_lazy("风险"), many_lines=True, max_length=500, widget=forms.Textarea(attrs=_LINES)
    )
    measure = TextField(
        label=gettext_lazy("措施"), many_lines=True, max_length=500, widget=forms.Textarea(attrs=_LINES)
    )
    due = DayField(label=gettext_lazy("完成时限"))

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add("unit", ListedField(options=unit_choices(on), label=_("责任单位")))
        self.order_fields(("kind", "subject", "what", "measure", "unit", "due"))


class OutcomeForm(HouseForm):
    """How it ended."""

    outcome = TextField(
        label=gettext_lazy("解除情况"), many_lines=True, max_length=500, widget=forms.Textarea(attrs=_LINES)
    )


@seat_required(*READERS)
@require_GET
def risks(request: HttpRequest) -> HttpResponse:
    """Show those that stand, or those that were closed."""
    actor, closed, number = actor_of(request), "closed" in request.GET, page_number(request.GET.get("page"))
    found, total = queries.risks(actor, closed=closed, page=number)
    context = {
        "rows": [(one, unit_name(one.unit_id), unit_name(one.owner_id)) for one in found],
        "total": total,
        "closed": closed,
        "today": clock.today(),
        "pages": Pages(number, queries.PAGE_OF_ITEMS, total),
        "keeps": actor.has(Role.SUPERVISOR, Role.LEADER),
        "unit_id": actor.unit_id,
    }
    return page(request, "supervise/items/risks.html", context)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def new_risk(request: HttpRequest) -> HttpResponse:
    """Put one on the list."""
    form = form_of(request, RiskForm, on=clock.today())
    care = _("只列问题、项目和决策，不列人。")
    told = Deed(
        _("增加风险提示"), _("列入清单"), reverse("supervise:risks"), done=_("已列入清单。"), care=care
    )

    def act() -> None:
        said = form.cleaned_data
        words = {key: said[key] for key in ("subject", "what", "measure")}
        add_risk(said["kind"], words, said["unit"], said["due"], by=actor_of(request), at=clock.now())

    return deed(request, told, form, act)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def end_risk(request: HttpRequest, risk_id: int) -> HttpResponse:
    """Say how one ended."""
    form = form_of(request, OutcomeForm)
    told = Deed(_("解除风险提示"), _("解除"), reverse("supervise:risks"), done=_("已解除。"))
    return deed(
        request,
        told,
        form,
        lambda: close_risk(risk_id, form.cleaned_data["outcome"], by=actor_of(request), at=clock.now()),
    )
