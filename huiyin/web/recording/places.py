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
    listed = choices(name)
    context = {"choices": listed, "name": name.strip(), "found": any(one.chosen for one in listed)}
    return render(request, "recording/places.html", context)
