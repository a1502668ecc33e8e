"""One call: what to say, whom to call, what was answered; then the next one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from huiyin.catalogue import queries as catalogue
from huiyin.inspection import actions
from huiyin.inspection import queries as inspection
from huiyin.inspection.queries import CallView, Standing
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.people import queries as people
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.callbacks.calls import why
from huiyin.web.desk.callbacks.form import CallForm
from huiyin.web.desk.callbacks.script import script
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.roles import CALL_ROLES
from huiyin.web.once import perform_once, sent_before
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.supervise.sampling.members import answered


@seat_required(*CALL_ROLES)
@require_http_methods(["GET", "POST"])
def call(request: HttpRequest, call_id: int) -> HttpResponse:
    """Show the call sheet; note how the call ended and go on to the next call."""
    if request.method == "POST" and (first := sent_before(request)):
        return first
    view = inspection.call(actor_of(request), call_id)
    form = form_of(request, CallForm) if view.standing is Standing.OPEN else None
    if form is not None and form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _note(request, call_id, form))
        except HuiyinError as refusal:
            form.refuse(refusal)
    return _sheet(request, view, form)


@seat_required(*CALL_ROLES)
@require_POST
def contact(request: HttpRequest, call_id: int) -> HttpResponse:
    """Show name and telephone on this answer only; the reading is on record (R32)."""
    actor = actor_of(request)
    view = inspection.call(actor, call_id)
    shown = actions.open_contact(call_id, by=actor, at=clock.now())
    answer = _sheet(request, view, CallForm(), shown)
    answer["Cache-Control"] = "no-store"
    return answer


def _note(request: HttpRequest, call_id: int, form: CallForm) -> str:
    said, actor, now = form.cleaned_data, actor_of(request), clock.now()
    actions.note_try(
        call_id,
        said["result"],
        by=actor,
        at=now,
        answers=form.answers(),
        words=said["words"],
        again_at=form.again_at(),
        note=said["note"],
    )
    following = inspection.next_call(actor, at=now)
    if following is None:
        messages.success(request, _("已记录。现在没有要回访的了。"))
        return reverse("desk:callbacks")
    messages.success(request, _("已记录，下面是下一件。"))
    return reverse("desk:callback", args=[following])


def _sheet(
    request: HttpRequest, view: CallView, form: HouseForm | None, contact: dict[str, str] | None = None
) -> HttpResponse:
    told, actor = script(), actor_of(request)
    asked = [one.key for one in told.questions]
    person = people.masked([view.petitioner_id]).get(view.petitioner_id) if view.petitioner_id else None
    context = {
        "view": view,
        "why": why(view),
        "written": view.standing is Standing.WRITTEN,
        "unit": unit_name(view.unit_id),
        "person": person,
        "contact": contact,
        "opening": told.opening.format(office=unit_name(actor.unit_id), title=view.title),
        "closing": told.closing,
        "asked": " ".join(asked),
        "standing": inspection.STANDING_LABELS[view.standing],
        "tries": [(inspection.RESULT_LABELS[one.result], one.at, one.again_at) for one in view.tries],
        "answers": answered(view.answer.answers) if view.answer else (),
        "most": catalogue.profile().watch.call_tries,
    }
    return page(request, "desk/callbacks/call.html", context, form=form)
