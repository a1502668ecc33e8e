"""The list of posters and handouts, and each of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.guide.papers import PAPERS


@open_page
@require_GET
def papers(request: HttpRequest) -> HttpResponse:
    """All of them."""
    listed = PAPERS.values()
    context = {
        "posters": [one for one in listed if one.poster],
        "handouts": [one for one in listed if not one.poster],
    }
    return page(request, "public/guide/papers.html", context)


@open_page
@require_GET
def paper(request: HttpRequest, code: str) -> HttpResponse:
    """One, to be read and printed."""
    found = PAPERS.get(code)
    if found is None:
        raise Http404(f"no paper {code}")
    parts = [part for part in found.parts() if part.lines]
    return page(request, "public/guide/paper.html", {"paper": found, "parts": parts, "today": clock.today()})
