"""The list of samples, and the form by which one is drawn."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.inspection import actions
from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, NotAllowed
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.once import perform_once
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.supervise.sampling import words
from huiyin.web.supervise.sampling.form import SampleForm


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def samples(request: HttpRequest) -> HttpResponse:
    """Show them, the newest first; a supervisor draws one here."""
    actor, on = actor_of(request), clock.today()
    draws = actor.has(Role.SUPERVISOR)
    if request.method == "POST" and not draws:
        raise NotAllowed(_("只有督查席位可以抽取样本。请切换席位后再试。"), code="sample.not_supervisor")
    form = form_of(request, SampleForm, on=on) if draws else None
    if form is not None and form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _draw(request, form))
        except HuiyinError as refusal:
            form.refuse(refusal)
    found = inspection.samples(actor, on=on, page=page_number(request.GET.get("page")))
    context = {
        "rows": [_row(line) for line in found.rows],
        "total": found.total,
        "pages": Pages(found.page, inspection.PAGE, found.total),
    }
    return page(request, "supervise/sampling/samples.html", context, form=form)


def _draw(request: HttpRequest, form: SampleForm) -> str:
    said = form.cleaned_data
    drawn = actions.draw_sample(
        form.asked(),
        size=said["size"],
        share=said["share"],
        seed=said["seed"],
        by=actor_of(request),
        at=clock.now(),
    )
    messages.success(request, _drawn_words(request, drawn, said["size"]))
    return reverse("supervise:sample", args=[drawn])


def _drawn_words(request: HttpRequest, drawn: int, wanted: int | None) -> str:
    """That it is drawn; where there were fewer than wanted, that all of them are; and how many were left out."""
    line, _members = inspection.sample(actor_of(request), drawn, on=clock.today())
    return _made_words(line.sample.count, wanted) + words.left_out_words(line)


def _made_words(count: int, wanted: int | None) -> str:
    if wanted is not None and count < wanted:
        return _("符合条件的只有%(n)s件，已经全部抽取，回访任务已经生成。") % {"n": count}
    return _("样本已抽取，回访任务已经生成。")


def _row(line: inspection.SampleLine) -> dict[str, object]:
    return {
        "url": reverse("supervise:sample", args=[line.sample.pk]),
        "line": line,
        "frame": words.frame_words(line),
        "office": unit_name(line.sample.office_id),
        "response": words.percent(line.results.response, enough=line.results.whole > 0),
    }
