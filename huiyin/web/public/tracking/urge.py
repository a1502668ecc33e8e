"""The citizen urges the unit that owes the next step, with one button (PK-32)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.supervision import actions
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.say import say


@proved_page(enter="public:track")
@require_http_methods(["GET", "POST"])
def urge(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Urge; the page of the matter says what became of it."""
    there = reverse("public:matter")
    if request.method == "GET":
        return HttpResponseRedirect(there)

    def act() -> str:
        actions.urge(claim_id, by=actor_of(request), at=clock.now())
        messages.success(request, _("已经催办。承办单位的办理进展会在本页更新。"))
        return there

    try:
        return perform_once(request, act)
    except Refused as refusal:
        messages.warning(request, say(refusal.message))
        return HttpResponseRedirect(there)
