"""The receipt: number, query code, what happens next with its dates. Asking for it again never files again (U3)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.units import queries as units
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import limit_words
from huiyin.web.public.receipt.next_days import moments


@proved_page(enter="public:track")
@require_GET
def receipt(request: HttpRequest) -> HttpResponse:
    """Show it."""
    found = intake.receipt(actor_of(request))
    office = intake.city_office(clock.today())
    context = {
        "receipt": found,
        "moments": moments(found),
        "office": office,
        "contact": units.contacts([office.id]).get(office.id) if office else None,
        "handle": limit_words("T-05"),
    }
    return page(request, "public/receipt/receipt.html", context)
