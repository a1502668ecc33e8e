"""怎么办: ask in plain words, or look through the classes."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.text import shorten, tidy
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.guide.bodies import Body, bodies_of
from huiyin.web.public.guide.chosen import Chosen, chosen
from huiyin.web.public.guide.ways import how_long

LONGEST = 200
MOST_FOUND = 6


@dataclass(frozen=True)
class Found:
    """An item with what one wants to know first."""

    item: catalogue.Item
    address: str
    bodies: tuple[Body, ...]
    path: catalogue.Path | None
    how_long: str
    bring: tuple[str, ...]


@open_page
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """What fits the words, with path, body, time and papers; without words the classes."""
    today = clock.today()
    words = shorten(tidy(request.GET.get("q", "")), LONGEST)
    place = chosen(request)
    items = catalogue.find_items(words, MOST_FOUND, on=today) if words else ()
    context = {
        "words": words,
        "place": place,
        "keep": urlencode({"q": words}) if words else "",
        "visit": place.address("guide_visit"),
        "found": [found(one, place, today) for one in items],
        "classes": [(one, place.address("guide_class", one.code)) for one in catalogue.classes()],
    }
    return page(request, "public/guide/search.html", context)


def found(item: catalogue.Item, place: Chosen, on: date) -> Found:
    """An item as a list shows it."""
    path = next((one for one in (catalogue.path(code, on=on) for code in item.paths) if one), None)
    return Found(
        item=item,
        address=place.address("guide_item", item.code),
        bodies=bodies_of(item, place.place_id, on),
        path=path,
        how_long=how_long(path) if path else "",
        bring=item.bring or (path.bring if path else ()),
    )
