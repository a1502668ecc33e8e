"""The citizen answers the questions of a call-back here, instead of by telephone (E-7)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.inspection import actions
from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import HuiyinError
from huiyin.matters import queries as matters
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.desk.callbacks.form import AnswersForm
from huiyin.web.once import perform_once, sent_before
from huiyin.web.parts.pages import form_of, page


@proved_page(enter="public:track")
@require_http_methods(["GET", "POST"])
def call_back(request: HttpRequest) -> HttpResponse:
    """Ask, and keep the answers; where nothing is asked, the page of the matter."""
    actor, there = actor_of(request), reverse("public:matter")
    if request.method == "POST" and (first := sent_before(request)):
        return first
    waits = inspection.own_open_call(actor)
    if waits is None:
        return HttpResponseRedirect(there)
    form = form_of(request, AnswersForm)

    def answer() -> str:
        actions.answer_oneself(
            waits.id, form.answers(), words=form.cleaned_data["words"], by=actor, at=clock.now()
        )
        messages.success(request, _("谢谢您，回答已经记录，不再就这件事回访。"))
        return there

    if form.is_bound and form.is_valid():
        try:
            return perform_once(request, answer)
        except HuiyinError as refusal:
            form.refuse(refusal)
    tracked = matters.tracking(actor, on=day_of(clock.now()))
    context = {"view": waits, "restricted": tracked.restricted, "many": len(tracked.claims) > 1}
    return page(request, "public/tracking/call_back.html", context, form=form)
