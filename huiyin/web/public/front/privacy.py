"""How personal data are kept, and what is not done here: we handle matters, not persons."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.assist import queries as assist
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import cited


@open_page
@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    """Show it."""
    context = {"least": cited("C-4"), "access": cited("C-7"), "sealed": cited("C-1"), "model": assist.is_on()}
    return page(request, "public/front/privacy.html", context)
