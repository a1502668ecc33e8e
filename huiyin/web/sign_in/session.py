"""Keeping an idle session alive when the person says so."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import seat_required


@seat_required()
@require_GET
def alive(request: HttpRequest) -> HttpResponse:
    """Nothing to show: being asked is enough to count as used."""
    return HttpResponse(status=204)
