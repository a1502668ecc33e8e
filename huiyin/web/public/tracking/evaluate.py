"""Giving a verdict: two levels, and the button says whether the problem is solved - three taps (U13)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matters import actions, queries
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.attach.field import shelve
from huiyin.web.parts.attach.holding import owner_of
from huiyin.web.public.tracking import matter
from huiyin.web.public.tracking.verdicts import verdict_form


@proved_page(enter="public:track")
@require_http_methods(["GET", "POST"])
def evaluate(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Take the verdict, or show the page again with what is missing."""
    there = f"{reverse('public:matter')}#evaluate"
    if request.method == "GET":
        return HttpResponseRedirect(there)
    actor, now = actor_of(request), clock.now()
    form = verdict_form(queries.offer(actor, claim_id, "evaluate", at=now))(
        request.POST, prefix=f"c{claim_id}"
    )
    shelf = shelve(request, form, owner_of(actor))
    if not form.is_valid() or (shelf and shelf.touched):
        return matter.show(request, form, claim_id=claim_id)

    def act() -> str:
        actions.perform("evaluate", claim_id=claim_id, by=actor, at=now, values=form.cleaned_data)
        messages.success(request, _("谢谢您的评价，已经记录。"))
        return there

    try:
        return perform_once(request, act)
    except Refused as refusal:
        form.refuse(refusal)
        return matter.show(request, form, claim_id=claim_id)
