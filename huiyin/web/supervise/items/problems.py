"""The ledger of problems (苗头问题台账) of units, filed by streets each month."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.analysis.actions.street_problems import add_problem, solve_problem
from huiyin.analysis.queries import street_problems as queries
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import Pages, page_number

KEEPERS = (Role.HEAD, Role.LIAISON, Role.HANDLER)
READERS = (Role.SUPERVISOR, Role.LEADER, *KEEPERS)
_LINES = {"rows": 3, "data-count": 500}
_POST = gettext_lazy("写职务，不写姓名，例如：分管副主任。")


class ProblemForm(HouseForm):
    """What it is, how it stands, what is done, who leads, who does it, by when."""

    subject = TextField(
        label=gettext_lazy("苗头问题"),
        help_text=gettext_lazy("写事和地点，不写信访人。"),
        max_length=100,
    )
    what = TextField(
        label=gettext_lazy("情况"), many_lines=True, max_length=500, widget=forms.Textarea(attrs=_LINES)
    )
    measure = TextField(
        label=gettext_lazy("化解思路"), many_lines=True, max_length=500, widget=forms.Textarea(attrs=_LINES)
    )
    leader_post = TextField(label=gettext_lazy("责任领导（职务）"), help_text=_POST, max_length=40)
    officer_post = TextField(label=gettext_lazy("责任人（职务）"), help_text=_POST, max_length=40)
    due = DayField(label=gettext_lazy("办理时限"))


class OutcomeForm(HouseForm):
    """How it was solved."""

    outcome = TextField(
        label=gettext_lazy("化解情况"), many_lines=True, max_length=500, widget=forms.Textarea(attrs=_LINES)
    )


@seat_required(*READERS)
@require_GET
def problems(request: HttpRequest) -> HttpResponse:
    """Show the open ones, or the solved ones."""
    actor, done, number = actor_of(request), "done" in request.GET, page_number(request.GET.get("page"))
    found, total = queries.street_problems(actor, done=done, page=number)
    context = {
        "rows": [(one, unit_name(one.owner_id)) for one in found],
        "total": total,
        "done": done,
        "today": clock.today(),
        "pages": Pages(number, queries.PAGE_OF_ITEMS, total),
        "keeps": actor.has(*KEEPERS),
        "unit_id": actor.unit_id,
    }
    return page(request, "supervise/items/problems.html", context)


@seat_required(*KEEPERS)
@require_http_methods(["GET", "POST"])
def new_problem(request: HttpRequest) -> HttpResponse:
    """Enter one."""
    form = form_of(request, ProblemForm)
    back = reverse("supervise:problems")
    told = Deed(_("填报苗头问题"), _("列入台账"), back, done=_("已列入台账，月末列入报备。"))

    def act() -> None:
        said = dict(form.cleaned_data)
        due = said.pop("due")
        add_problem(said, due, by=actor_of(request), at=clock.now())

    return deed(request, told, form, act)


@seat_required(*KEEPERS)
@require_http_methods(["GET", "POST"])
def end_problem(request: HttpRequest, problem_id: int) -> HttpResponse:
    """Say how one was solved."""
    form = form_of(request, OutcomeForm)
    told = Deed(_("登记化解"), _("登记化解"), reverse("supervise:problems"), done=_("已登记。"))
    return deed(
        request,
        told,
        form,
        lambda: solve_problem(problem_id, form.cleaned_data["outcome"], by=actor_of(request), at=clock.now()),
    )
