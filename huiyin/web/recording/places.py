"""The places that fit what is being typed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from huiyin.web.access import seat_required
from huiyin.web.recording.forms.place import choices


@seat_required()
@require_GET
def places(request: HttpRequest) -> HttpResponse:
    """As buttons to choose from."""
    name = request.GET.get("place", "")
    return render(request, "recording/places.html", {"choices": choices(name), "name": name.strip()})
