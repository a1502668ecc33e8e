"""The figures of a month and of the months before it, with what each counts."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import published
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.public.figures.tables import Line, table, tabled, total

SHOWN_MONTHS = 12


@open_page
@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """Show the newest month, or the one asked for."""
    months = published.months()
    asked = request.GET.get("month", "")
    shown = published.month(asked) if asked else (months[0] if months else None)
    context = {
        "shown": shown,
        "months": months,
        "total": total(shown) if shown else None,
        "districts": table(shown, "district") if shown else None,
        "fields": table(shown, "field") if shown else None,
        "lately": tabled([_linked(one) for one in months[:SHOWN_MONTHS]]),
        "families": published.FAMILIES.values(),
    }
    return page(request, "public/figures/figures.html", context)


def _linked(one: published.Month) -> Line:
    """A month of the list, which leads to its tables."""
    return replace(total(one), name=one.key, url=f"{reverse('public:figures')}?month={one.key}")
