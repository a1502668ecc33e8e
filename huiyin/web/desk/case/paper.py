"""A paper of a case: to read, and as a file: PDF to print and send, DOCX to edit (U46)."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.documents import actions as printing
from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.taken import record_taken
from huiyin.web.parts.files import DOCX, PDF, file_of, paper_file, paper_name
from huiyin.web.parts.pages import page
from huiyin.web.parts.sheets import paper_sheet


@seat_required(*CASE_ROLES)
@require_GET
def paper(request: HttpRequest, number: str, document_id: int) -> HttpResponse:
    """Show a paper that stands in this case."""
    case, row = _found(request, number, document_id)
    found = documents.document(document_id)
    context = {
        "paper": found,
        "sheet": paper_sheet(found, _petitioner_id(case, row["arrival_id"])),
        "number": case.number,
    }
    return page(request, "desk/case/paper.html", context)


@seat_required(*CASE_ROLES)
@require_GET
def paper_pdf(request: HttpRequest, number: str, document_id: int) -> HttpResponse:
    """The paper as PDF."""
    case, _row = _found(request, number, document_id)
    with transaction.atomic():
        answer = paper_file(document_id, at=clock.now())
        _taken(request, case, [document_id])
    return answer


@seat_required(*CASE_ROLES)
@require_GET
def paper_docx(request: HttpRequest, number: str, document_id: int) -> HttpResponse:
    """The words of the paper as DOCX; what was issued stays as it is."""
    case, _row = _found(request, number, document_id)
    with transaction.atomic():
        made = printing.print_word(document_id)
        _taken(request, case, [document_id])
    return file_of(made, kind=DOCX, name=paper_name(documents.document(document_id), ".docx"))


@seat_required(*CASE_ROLES)
@require_GET
def papers_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """All papers of the case in one PDF, in the order of issue."""
    case = matters.case_file(actor_of(request), number, on=clock.today())
    ids = [row["document_id"] for row in case.papers]
    with transaction.atomic():
        made = printing.print_together(ids)
        _taken(request, case, ids)
    return file_of(made, kind=PDF, name=_("文书") + f" {case.number}.pdf")


def _taken(request: HttpRequest, case: matters.CaseFile, document_ids: list[int]) -> None:
    if case.restricted:
        record_taken(request, case.id, document_ids)


def _found(request: HttpRequest, number: str, document_id: int) -> tuple[matters.CaseFile, dict[str, Any]]:
    case = matters.case_file(actor_of(request), number, on=clock.today())
    row = next((row for row in case.papers if row["document_id"] == document_id), None)
    if row is None:
        raise NotFound(_("这件案卷里没有这份文书。请返回案卷，从文书列表中打开。"), code="document.unknown")
    return case, row


def _petitioner_id(case: matters.CaseFile, arrival_id: int | None) -> int | None:
    """The citizen to whom a paper goes."""
    return next((one.petitioner_id for one in case.arrivals if one.id == arrival_id), None)
