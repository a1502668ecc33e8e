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
from huiyin.web.desk.case.sheets import paper_sheet
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page


@seat_required(*CASE_ROLES)
@require_GET
def paper(request: HttpRequest, number: str, document_id: int) -> HttpResponse:
    """Show a paper that stands in this case."""
    case = matters.case_file(actor_of(request), number, on=clock.today())
    if document_id not in {row["document_id"] for row in case.papers}:
        raise NotFound(_("这件案卷里没有这份文书。请返回案卷，从文书列表中打开。"), code="document.unknown")
    found = documents.document(document_id)
    context = {"paper": found, "sheet": paper_sheet(found), "number": case.number}
    return page(request, "desk/case/paper.html", context)
