"""One recommendation: its paper, its evidence, what became of it, and what the seat may do with it now."""

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.analysis.queries import advice as effects
from huiyin.analysis.queries import look_backs
from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.supervision.actions import recommendations as actions
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.recommendations.effects import Row, row
from huiyin.web.desk.recommendations.forms import AnswerForm, FollowUpForm
from huiyin.web.desk.recommendations.lines import line
from huiyin.web.desk.recommendations.record import record_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.once import perform_once
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.sheets import paper_sheet

WATCHING = (Role.SUPERVISOR, Role.LEADER)
Act = Callable[[HouseForm], None]


@seat_required(*CASE_ROLES)
@require_http_methods(["GET", "POST"])
def recommendation(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """Show it; the addressee answers here, the writer says here what was carried out."""
    actor, on = actor_of(request), clock.today()
    view = advice.recommendation(actor, recommendation_id, on=on)
    form, act = _doing(request, view)
    if form is not None and act is not None and form.is_bound and form.is_valid():
        try:
            answer = perform_once(request, lambda: _done(form, act, view.line.id))
        except HuiyinError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("已记录。"))
            return answer
    paper, effect = documents.document(view.line.document_id), effects.effect_of(actor, view, on=on)
    context = {
        "view": view,
        "back": reverse("supervise:recommendations" if actor.has(*WATCHING) else "desk:recommendations"),
        "row": line(view.line),
        "responsible": unit_name(view.responsible_id),
        "paper": paper,
        "sheet": paper_sheet(paper, None),
        "in_sight": effects.matters_of(actor, view, "evidence", on=on).count(),
        "effect": effect,
        "looked": _looked(actor, view, on),
        "change": f"{effect.change:+.1f}%" if effect and effect.change is not None else "",
        "record": record_of(view.events),
    }
    return page(request, "desk/recommendations/recommendation.html", context, form=form)


def _looked(actor: Actor, view: advice.AdviceView, on: date) -> Row | None:
    """What the look back found, once there was one."""
    found = look_backs.effects_of(actor, [view.line.id], on=on).get(view.line.id)
    return row(found) if found and found.outcome is not look_backs.Outcome.WAITING else None


@seat_required(*CASE_ROLES)
@require_http_methods(["POST"])
def receive(request: HttpRequest, recommendation_id: int) -> HttpResponse:
    """Take it; taking it again changes nothing."""

    def once() -> str:
        actions.receive_recommendation(recommendation_id, by=actor_of(request), at=clock.now())
        return reverse("desk:recommendation", args=[recommendation_id])

    return perform_once(request, once)


def _done(form: HouseForm, act: Act, recommendation_id: int) -> str:
    act(form)
    return reverse("desk:recommendation", args=[recommendation_id])


def _doing(request: HttpRequest, view: advice.AdviceView) -> tuple[HouseForm | None, Act | None]:
    """The form for what this seat may do now, with what it does; none where it may do nothing."""
    actor, now = actor_of(request), clock.now()

    def answer(form: HouseForm) -> None:
        said = actions.Answer(**form.cleaned_data)
        actions.answer_recommendation(view.line.id, said, by=actor, at=now)

    def follow_up(form: HouseForm) -> None:
        said = form.cleaned_data
        done = said["verdict"] == "done"
        actions.follow_up(
            view.line.id, carried_out=done, found=said["found"], answer_by=said["answer_by"], by=actor, at=now
        )

    if view.may_answer:
        return form_of(request, AnswerForm), answer
    if view.may_follow_up:
        return form_of(request, FollowUpForm), follow_up
    return None, None
