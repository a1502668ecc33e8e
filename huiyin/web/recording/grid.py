"""网格代录，手机页面 (WH-50)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import seat_required
from huiyin.web.recording.doors import DOORS
from huiyin.web.recording.record import record
from huiyin.web.recording.roles import GRID_RECORDERS


@seat_required(*GRID_RECORDERS)
@require_http_methods(["GET", "POST"])
def grid(request: HttpRequest) -> HttpResponse:
    """Take down what a resident says or what was seen."""
    return record(request, DOORS["grid"])
