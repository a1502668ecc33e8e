"""One paper of the joint conference about a unit: the unit takes and answers it here, the office judges the answer."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.orders.events import event_lines
from huiyin.web.desk.orders.measures import lines
from huiyin.web.desk.orders.order import AnswerForm, JudgeForm
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.once import perform_once
from huiyin.web.parts.files import paper_file
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.sheets import paper_sheet


@seat_required(*CASE_ROLES)
@require_http_methods(["GET", "POST"])
def measure(request: HttpRequest, measure_id: int) -> HttpResponse:
    """Show it with what happened."""
    actor, on = actor_of(request), clock.today()
    view, events, proofs = supervision.measure(actor, measure_id, on=on)
    form, act = _doing(request, view)
    if form is not None and form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _done(request, measure_id, act, form))
        except HuiyinError as refusal:
            form.refuse(refusal)
    found = documents.document(view.document_id)
    context = {
        "view": view,
        "row": lines([view])[0],
        "paper": found,
        "sheet": paper_sheet(found, None),
        "events": event_lines(events, view.unit_id),
        "numbers": tuple(dict.fromkeys(one.matter.number for one in proofs)),
        "is_listing": view.rung is supervision.UnitRung.LISTING,
        "watches": actor.has(Role.SUPERVISOR, Role.LEADER) and actor.unit_id != view.unit_id,
        "may_receive": view.may_answer and view.state is supervision.OrderState.ISSUED,
    }
    return page(request, "desk/orders/measure.html", context, form=form)


@seat_required(*CASE_ROLES)
@require_http_methods(["POST"])
def receive_measure(request: HttpRequest, measure_id: int) -> HttpResponse:
    """Take it; taking it again changes nothing."""

    def once() -> str:
        actions.receive_measure(measure_id, by=actor_of(request), at=clock.now())
        return reverse("desk:measure", args=[measure_id])

    return perform_once(request, once)


@seat_required(*CASE_ROLES)
@require_GET
def measure_pdf(request: HttpRequest, measure_id: int) -> HttpResponse:
    """The paper as PDF."""
    view, _events, _proofs = supervision.measure(actor_of(request), measure_id, on=clock.today())
    return paper_file(view.document_id, at=clock.now())


def _done(request: HttpRequest, measure_id: int, act: Callable[[HouseForm], None], form: HouseForm) -> str:
    act(form)
    messages.success(request, _("已记录。"))
    return reverse("desk:measure", args=[measure_id])


def _doing(
    request: HttpRequest, view: supervision.MeasureView
) -> tuple[HouseForm | None, Callable[[HouseForm], None]]:
    """The form for what this seat may do now, with what it does; no form where it may do nothing."""
    actor, now = actor_of(request), clock.now()

    def answer(form: HouseForm) -> None:
        actions.answer_measure(view.id, form.cleaned_data["text"], by=actor, at=now)

    def judge(form: HouseForm) -> None:
        said = form.cleaned_data
        accept, until = said["judgement"] == "accept", said["answer_by"]
        actions.judge_measure(view.id, accept=accept, by=actor, at=now, text=said["text"], answer_by=until)

    if view.may_answer:
        return form_of(request, AnswerForm), answer
    return (form_of(request, JudgeForm) if view.may_judge else None), judge
