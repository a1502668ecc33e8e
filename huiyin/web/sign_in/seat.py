"""Choosing the seat: a person acts only as a seat in a unit."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.kernel.errors import NotFound
from huiyin.web.access import account_page, seat_required
from huiyin.web.actor import SEAT, actor_of, seats_of, sit
from huiyin.web.kept import PLACE
from huiyin.web.parts.menu import landing
from huiyin.web.parts.pages import page
from huiyin.web.parts.preferences import back_to


@account_page
@require_http_methods(["GET", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Show the seats that are open today, or take one and go on."""
    if request.method == "POST":
        actor = sit(request, _number(request.POST.get("seat", "")))
        return HttpResponseRedirect(back_to(request, landing(actor)))
    context = {
        "seats": seats_of(request),
        "current": request.session.get(SEAT),
        "next": back_to(request, ""),
        "kept": bool(request.session.get(PLACE)),
    }
    return page(request, "sign_in/seat.html", context)


@seat_required()
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """To the first page of this seat's work."""
    return HttpResponseRedirect(landing(actor_of(request)))


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 15:
        raise NotFound("没有这个岗位。请从列表中选择。", code="seat.unknown")
    return int(text)
