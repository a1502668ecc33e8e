"""The QR code of the receipt: the address where the number is filled in already; the query code stays secret."""

import io
from urllib.parse import urlencode

import segno
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.intake import queries as intake
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of


@proved_page(enter="public:track")
@require_GET
def qr(request: HttpRequest) -> HttpResponse:
    """The picture."""
    number = intake.receipt(actor_of(request)).number
    drawn = io.BytesIO()
    segno.make(address_of(request, number), error="m", micro=False).save(drawn, kind="svg", border=2, scale=4)
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


def address_of(request: HttpRequest, number: str) -> str:
    """The tracking page with this number filled in."""
    return request.build_absolute_uri(f"{reverse('public:track')}?{urlencode({'number': number})}")
