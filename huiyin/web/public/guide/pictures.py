"""The code on a printed sheet that leads to its page."""

import io

import segno
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import open_page
from huiyin.web.public.guide.chosen import chosen


@open_page
@require_GET
def item_qr(request: HttpRequest, code: str) -> HttpResponse:
    """The address of an item's page, with the place that was chosen."""
    address = request.build_absolute_uri(chosen(request).address("guide_item", code))
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=2, scale=3)
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")
