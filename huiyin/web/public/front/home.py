"""The first page: what one can do here."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import limit_words


@open_page
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show the ways, and what happens after filing with its limits."""
    limits = {
        name: limit_words(rule) for name, rule in (("forward", "T-01"), ("tell", "T-03"), ("handle", "T-05"))
    }
    return page(request, "public/front/home.html", {"limits": limits})
