"""The receipt: number, query code, what happens next with its dates. Asking for it again never files again (U3)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.units import queries as units
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.course_cards import warnings
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import limit_words
from huiyin.web.public.receipt.next_days import moments
from huiyin.web.public.tracking.files import own_files


@proved_page(enter="public:track")
@require_GET
def receipt(request: HttpRequest) -> HttpResponse:
    """Show it."""
    actor, on = actor_of(request), clock.today()
    found = intake.receipt(actor)
    office = intake.city_office(on)
    context = {
        "receipt": found,
        "files": own_files(actor, restricted=True),
        "moments": moments(found),
        "office": office,
        "contact": units.contacts([office.id]).get(office.id) if office else None,
        "handle": limit_words("T-05"),
        "warnings": warnings(matters.own_limits(actor, on=on), on=on),
    }
    return page(request, "public/receipt/receipt.html", context)
