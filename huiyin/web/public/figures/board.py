"""The progress board: for reception halls and for everybody, without identity (WG-09)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import published
from huiyin.kernel import clock
from huiyin.units import queries as units
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number

TURNED = 20
"""Seconds after which a hall shows the next page."""
HALL_PAGE = 12
"""Rows that a screen in a hall shows at once, in letters to be read from a distance: nobody can scroll there."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row as it is shown."""

    tail: str
    field: str
    district: str
    unit: str
    stage: str
    days: str


@open_page
@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """Show a page of it; in a hall it turns its pages by itself."""
    hall = request.GET.get("hall") == "1"
    size = HALL_PAGE if hall else published.BOARD_PAGE
    found = published.board(on=clock.today(), page=page_number(request.GET.get("page")), size=size)
    pages = Pages(found.page, size, found.total)
    context = {
        "rows": tuple(
            Row(
                tail=one.tail,
                field=one.field,
                district=one.district,
                unit=units.unit(one.unit_id).name if one.unit_id else "",
                stage=one.stage,
                days=one.days,
            )
            for one in found.rows
        ),
        "total": found.total,
        "pages": pages,
        "hall": hall,
        "at": clock.now(),
    }
    answer = page(request, "public/figures/board.html", context)
    if hall:
        answer["Refresh"] = (
            f"{TURNED}; url={reverse('public:board')}?hall=1&page={found.page % pages.last + 1}"
        )
    return answer
