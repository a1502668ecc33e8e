"""A report, or the list of risks, as PDF, DOCX or sheets; each export leaves an audit row."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from huiyin.analysis.queries import reports
from huiyin.audit import actions as audit
from huiyin.documents.actions.print_bulletin import bulletin_docx, bulletin_pdf, bulletin_workbook
from huiyin.documents.queries import Bulletin
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.files import DOCX, PDF, file_of
from huiyin.web.parts.workbook import KIND as XLSX
from huiyin.web.supervise.items.risks import READERS as RISK_READERS
from huiyin.web.supervise.reports.listed import READERS

_MADE = {"pdf": (PDF, bulletin_pdf), "docx": (DOCX, bulletin_docx), "xlsx": (XLSX, bulletin_workbook)}


@seat_required(*READERS)
@require_POST
def export(request: HttpRequest, report_id: int) -> HttpResponse:
    """The file that is asked for; a PDF where nothing known is."""
    row = reports.report(actor_of(request), report_id).row
    detail = {"report": row.pk, "number": row.number}
    paper = reports.bulletin(row, lambda key: _address(request, row.pk, key))
    return _taken(request, paper, "report.export", detail)


@seat_required(*RISK_READERS)
@require_POST
def export_risks(request: HttpRequest) -> HttpResponse:
    """The list of risks that stand today, as the seat sees them."""
    return _taken(request, reports.risk_list(actor_of(request), clock.today()), "risks.export", {})


def _taken(request: HttpRequest, paper: Bulletin, act: str, detail: dict[str, object]) -> HttpResponse:
    wanted = request.POST.get("as", "")
    wanted = wanted if wanted in _MADE else "pdf"
    kind, made = _MADE[wanted]
    with transaction.atomic():
        content = made(paper)
        audit.record("exports", act, by=actor_of(request), at=clock.now(), detail=detail | {"as": wanted})
    return file_of(content, kind=kind, name=f"{paper.title}.{wanted}")


def _address(request: HttpRequest, report_id: int, key: str) -> str:
    """Where the list of a figure is, under the name by which the platform is reached."""
    return request.build_absolute_uri(reverse("supervise:report_figure", args=[report_id, key]))
