"""信访事项导引图: each state of a matter with rights, duties and limits (JZ-08, BJ-40)."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.web.access import open_page
from huiyin.web.parts.house import House
from huiyin.web.parts.pages import page
from huiyin.web.public.guide.flow import chart
from huiyin.web.public.guide.stations import drawn, phases
from huiyin.web.public.guide.ways import NORMAL


@open_page
@require_GET
def route(request: HttpRequest) -> HttpResponse:
    """The map, drawn and in words."""
    shown = phases()
    picture = chart(drawn(shown), int(House(request).elder or NORMAL))
    return page(request, "public/guide/route.html", {"phases": shown, "chart": picture})
