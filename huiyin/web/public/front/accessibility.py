"""What is done so that everybody can use these pages, and whom to tell where it fails."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import open_page
from huiyin.web.parts.pages import page


@open_page
@require_GET
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show it."""
    return page(request, "public/front/accessibility.html")
