"""Keeping and giving up a draft, asked for by the page itself while somebody types."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.recording import drafts
from huiyin.web.recording.roles import GRID_RECORDERS, RECORDERS


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_POST
def keep(request: HttpRequest, channel: str) -> HttpResponse:
    """Keep what stands in the form."""
    drafts.keep(actor_of(request), intake.channel(channel).code, request.POST, at=clock.now())
    return HttpResponse(status=204)


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_POST
def give_up(request: HttpRequest, channel: str) -> HttpResponse:
    """Begin anew: the draft is dropped."""
    drafts.drop(actor_of(request), intake.channel(channel).code)
    return HttpResponseRedirect(reverse(f"recording:{channel}"))
