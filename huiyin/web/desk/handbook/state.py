"""One state of the handbook (PK-21): what may be done in it, by whom, within which limits, with which papers."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import seat_required
from huiyin.web.desk.handbook.cards import cards, states
from huiyin.web.parts.pages import page


@seat_required()
@require_GET
def state(request: HttpRequest, code: str) -> HttpResponse:
    """Show it, made from the declared procedure like the whole handbook."""
    known = next((one for one in states() if one.code == code), None)
    if known is None:
        raise Http404(f"no state {code}")
    every = cards()
    context = {
        "state": known,
        "cards": known.actions,
        "into": [(card.label, card.starts) for card in every if known.label in card.targets],
    }
    return page(request, "desk/handbook/state.html", context)
