"""The handbook (办理手册): each state, what may be done in it, by whom, with what effect."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import seat_required
from huiyin.web.desk.handbook.cards import cards, states
from huiyin.web.parts.pages import page


@seat_required()
@require_GET
def handbook(request: HttpRequest) -> HttpResponse:
    """Show it; it is made from the procedure as it is declared, so that it cannot be out of date."""
    return page(request, "desk/handbook/handbook.html", {"states": states(), "cards": cards()})
