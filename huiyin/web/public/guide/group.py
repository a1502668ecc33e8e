"""A class of the catalogue with its items: on the screen, and as a handout (WH-10)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.guide.chosen import chosen
from huiyin.web.public.guide.search import found


@open_page
@require_GET
def group(request: HttpRequest, code: str) -> HttpResponse:
    """Its items, each a way to its page."""
    place, known = chosen(request), _class(code)
    items = catalogue.items(code, on=clock.today())
    listed = [(item, place.address("guide_item", item.code)) for item in items]
    context = {
        "known": known,
        "place": place,
        "items": listed,
        "back": place.address("guide"),
        "sheet": place.address("guide_class_sheet", code),
    }
    return page(request, "public/guide/group.html", context)


@open_page
@require_GET
def group_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """All of it on paper: request, path, body, time, basis."""
    today, place, known = clock.today(), chosen(request), _class(code)
    context = {
        "known": known,
        "place": place,
        "rows": [found(item, place, today) for item in catalogue.items(code, on=today)],
        "back": place.address("guide_class", code),
        "today": today,
    }
    return page(request, "public/guide/group_sheet.html", context)


def _class(code: str) -> catalogue.CatalogueClass:
    known = catalogue.class_of(code)
    if known is None:
        raise Http404(f"no class {code}")
    return known
