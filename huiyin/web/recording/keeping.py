"""Keeping and giving up a draft, asked for by the page itself while somebody types."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.recording import drafts
from huiyin.web.recording.doors import door
from huiyin.web.recording.roles import GRID_RECORDERS, RECORDERS


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_POST
def keep(request: HttpRequest, name: str) -> HttpResponse:
    """Keep what stands in the form."""
    drafts.keep(actor_of(request), door(name).page, request.POST, at=clock.now())
    return HttpResponse(status=204)


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_POST
def give_up(request: HttpRequest, name: str) -> HttpResponse:
    """Begin anew: the draft is dropped."""
    kept = door(name)
    drafts.drop(actor_of(request), kept.page)
    return HttpResponseRedirect(kept.address)
