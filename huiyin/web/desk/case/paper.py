"""A paper of a case, to read and to print on A4 (U46)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page
from huiyin.web.parts.sheets import paper_sheet


@seat_required(*CASE_ROLES)
@require_GET
def paper(request: HttpRequest, number: str, document_id: int) -> HttpResponse:
    """Show a paper that stands in this case."""
    case = matters.case_file(actor_of(request), number, on=clock.today())
    row = next((row for row in case.papers if row["document_id"] == document_id), None)
    if row is None:
        raise NotFound(_("这件案卷里没有这份文书。请返回案卷，从文书列表中打开。"), code="document.unknown")
    found = documents.document(document_id)
    context = {
        "paper": found,
        "sheet": paper_sheet(found, _petitioner_id(case, row["arrival_id"])),
        "number": case.number,
    }
    return page(request, "desk/case/paper.html", context)


def _petitioner_id(case: matters.CaseFile, arrival_id: int | None) -> int | None:
    """The citizen to whom a paper goes."""
    return next((one.petitioner_id for one in case.arrivals if one.id == arrival_id), None)
