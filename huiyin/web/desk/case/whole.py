"""All arrivals, or all papers, of a case that has more of them than stand on its page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.case.moments import papers
from huiyin.web.desk.case.people import arrivals
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, pages

_A_PAGE = 50


@seat_required(*CASE_ROLES)
@require_GET
def all_arrivals(request: HttpRequest, number: str) -> HttpResponse:
    """The arrivals as they came, page by page, the oldest first."""
    found = _found(request, number)
    leaf = pages(request.GET.get("page"), total=len(found.arrivals), size=_A_PAGE)
    return _show(request, found, leaf, arrivals=arrivals(found, _on(leaf)))


@seat_required(*CASE_ROLES)
@require_GET
def all_papers(request: HttpRequest, number: str) -> HttpResponse:
    """The papers page by page, in the order of issue."""
    found = _found(request, number)
    leaf = pages(request.GET.get("page"), total=len(found.papers), size=_A_PAGE)
    return _show(request, found, leaf, papers=papers(found, _on(leaf)))


def _found(request: HttpRequest, number: str) -> matters.CaseFile:
    return matters.case_file(actor_of(request), number, on=clock.today())


def _on(leaf: Pages) -> slice:
    return slice(leaf.offset, leaf.offset + leaf.size)


def _show(request: HttpRequest, found: matters.CaseFile, leaf: Pages, **rows: object) -> HttpResponse:
    return page(
        request,
        "desk/case/whole.html",
        {"number": found.number, "pages": leaf, "of_papers": "papers" in rows} | rows,
    )
