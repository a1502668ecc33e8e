"""What stands behind a recommendation: the matters of each of its numbers, and its papers as files."""

from typing import get_args

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import advice as effects
from huiyin.analysis.queries.advice.effect import Which
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries.scoped import newest
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.register.register import line
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.files import paper_file
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages

SIZE = 50
LABELS = {
    "evidence": gettext_lazy("作为依据的事项"),
    "before": gettext_lazy("采纳前收到的同类事项"),
    "after": gettext_lazy("采纳后收到的同类事项"),
    "looked-before": gettext_lazy("采纳前90天收到的同类事项"),
    "looked-after": gettext_lazy("采纳后90天收到的同类事项"),
}


@seat_required(*CASE_ROLES)
@require_GET
def behind(request: HttpRequest, recommendation_id: int, which: str) -> HttpResponse:
    """The matters of one number, as far as the seat sees them."""
    named, _sign, place = which.partition("-")
    known = next((one for one in get_args(Which) if one == (which if named == "looked" else named)), None)
    if known is None or (place and known in ("before", "after")):
        raise _no_list()
    actor, on = actor_of(request), clock.today()
    view = advice.recommendation(actor, recommendation_id, on=on)
    of_one = next((one for one in view.sources if str(one.position) == place), None)
    if place and known == "evidence" and of_one is None:
        raise _no_list()
    found = effects.matters_of(actor, view, known, on=on, position=of_one.position if of_one else 0)
    frozen = of_one.matter_ids if of_one else effects.frozen_in(view, known)
    ways = pages(request.GET.get("page"), total=found.count(), size=SIZE)
    context = {
        "view": view,
        "label": LABELS[known],
        "rows": [line(row) for row in newest(found, ways.offset, SIZE)],
        "total": ways.total,
        "said": of_one.said if of_one else "",
        "hidden": len(frozen) - ways.total if frozen else 0,
        "pages": ways,
    }
    return page(request, "desk/recommendations/behind.html", context)


def _no_list() -> NotFound:
    return NotFound(_("没有这个清单。请从建议书页面打开。"), code="recommendation.no_list")


@seat_required(*CASE_ROLES)
@require_GET
def paper_pdf(request: HttpRequest, recommendation_id: int, document_id: int) -> HttpResponse:
    """A paper of it as PDF: the recommendation itself, an answer, what pressed for one."""
    view = advice.recommendation(actor_of(request), recommendation_id, on=clock.today())
    if document_id not in {view.line.document_id, *(one.document_id for one in view.events)}:
        raise NotFound(_("这份建议没有这个文书。请从建议书页面打开。"), code="recommendation.no_paper")
    return paper_file(document_id, at=clock.now())
