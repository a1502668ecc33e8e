"""其他来件: whatever came by a channel without a page of its own."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import seat_required
from huiyin.web.recording.doors import DOORS
from huiyin.web.recording.record import record
from huiyin.web.recording.roles import RECORDERS


@seat_required(*RECORDERS)
@require_http_methods(["GET", "POST"])
def other(request: HttpRequest) -> HttpResponse:
    """Take it down."""
    return record(request, DOORS["other"])
