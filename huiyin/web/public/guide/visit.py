"""想到窗口来: the right level and place for a visit. A wrong one is told the right one and served all the same."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.front.stages import VISITS, cited
from huiyin.web.public.guide import levels
from huiyin.web.public.guide.bodies import bodies_of
from huiyin.web.public.guide.chosen import chosen

LABELS = {
    "street": _("街道、乡镇"),
    "district": _("区县级"),
    "city": _("市级"),
    "province": _("省级或者更高"),
}


@open_page
@require_GET
def visit(request: HttpRequest) -> HttpResponse:
    """For an item and a place; without an item the receptions around the place."""
    today, place = clock.today(), chosen(request)
    item = catalogue.item(request.GET.get("item", ""), on=today)
    bodies = bodies_of(item, place.place_id, today) if item else ()
    deciding = levels.deciding(bodies)
    wanted = request.GET.get("to", "")
    context = {
        "place": place,
        "item": item,
        "bodies": bodies,
        "levels": LABELS,
        "wanted": wanted if wanted in LABELS else "",
        "wanted_label": LABELS.get(wanted, ""),
        "verdict": levels.judged(wanted, deciding) if item and wanted in LABELS else "",
        "offices": [
            (LABELS[one.level], one.unit, one.contact)
            for one in levels.offices(levels.allowed(deciding) or levels.ORDER, place.place_id, today)
        ],
        "rules": [(text, *cited(rule)) for text, rule in VISITS],
        "file": place.address("what", **({"item": item.code} if item else {})),
        "back": place.address("guide_item", item.code) if item else place.address("guide"),
        "keep": f"item={item.code}" if item else "",
    }
    return page(request, "public/guide/visit.html", context)
