"""One item: what is covered, to whom, in which steps and time, with what; on the screen and as a sheet (明白纸)."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import open_page
from huiyin.web.parts.house import House
from huiyin.web.parts.pages import page
from huiyin.web.public.guide.bodies import bodies_of
from huiyin.web.public.guide.chosen import Chosen, chosen
from huiyin.web.public.guide.ways import ways_of


@open_page
@require_GET
def item(request: HttpRequest, code: str) -> HttpResponse:
    """Everything about it."""
    place = chosen(request)
    return page(request, "public/guide/item.html", _context(request, code, place))


@open_page
@require_GET
def item_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """What fits on one page to take along, with a code that leads back to the page."""
    place = chosen(request)
    ways = {"qr": place.address("guide_item_qr", code), "back": place.address("guide_item", code)}
    return page(request, "public/guide/item_sheet.html", _context(request, code, place) | ways)


def _context(request: HttpRequest, code: str, place: Chosen) -> dict[str, Any]:
    today = clock.today()
    known = catalogue.item(code, on=today)
    group = catalogue.class_of(known.class_code) if known else None
    if known is None or group is None:
        raise Http404(f"no item {code}")
    ways = ways_of(known, size=int(House(request).elder or 0), on=today)
    return {
        "item": known,
        "group": group,
        "place": place,
        "bodies": bodies_of(known, place.place_id, today),
        "ways": ways,
        "bring": known.bring or (ways[0].path.bring if ways else ()),
        "warned": list(dict.fromkeys(line for way in ways for line in way.warned)),
        "back": place.address("guide_class", group.code),
        "file": place.address("what", item=known.code),
        "visit": place.address("guide_visit", item=known.code),
        "sheet": place.address("guide_item_sheet", known.code),
        "today": today,
    }
