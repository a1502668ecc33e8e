"""来信登记."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import seat_required
from huiyin.web.recording.forms.letter import LetterForm
from huiyin.web.recording.record import Door, record
from huiyin.web.recording.roles import RECORDERS

DOOR = Door(LetterForm)


@seat_required(*RECORDERS)
@require_http_methods(["GET", "POST"])
def letter(request: HttpRequest) -> HttpResponse:
    """Take a letter down."""
    return record(request, DOOR)
