"""A text written so long that the proof ended: it is sealed in the session and comes back after proving anew."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from huiyin.kernel import clock
from huiyin.web.once import NAME as ONCE
from huiyin.web.public.filing.sealed import seal, unseal
from huiyin.web.public.typed import typed

PLACE = "interrupted"
_DROPPED = (ONCE, "csrfmiddlewaretoken")


def prove_again(request: HttpRequest) -> HttpResponse:
    """To number and code, and from there back to this page."""
    if request.method == "POST":
        fields = {name: value for name, value in typed(request).items() if name not in _DROPPED}
        kept = {"path": request.path, "fields": fields}
        request.session[PLACE] = seal(kept, at=clock.now())
    return HttpResponseRedirect(f"{reverse('public:track')}?{urlencode({'next': request.path})}")


def take(request: HttpRequest) -> dict[str, str]:
    """What was kept for this very page, once."""
    token = request.session.pop(PLACE, "")
    kept = unseal(token, at=clock.now()) if token else None
    return kept["fields"] if kept and kept["path"] == request.path else {}
