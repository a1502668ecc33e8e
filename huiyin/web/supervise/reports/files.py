"""A report as PDF, DOCX or sheets; each export leaves an audit row."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from huiyin.analysis.queries import reports
from huiyin.audit import actions as audit
from huiyin.documents.actions.print_bulletin import bulletin_docx, bulletin_pdf, bulletin_workbook
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.files import DOCX, PDF, file_of
from huiyin.web.parts.workbook import KIND as XLSX
from huiyin.web.supervise.reports.listed import READERS

_MADE = {"pdf": (PDF, bulletin_pdf), "docx": (DOCX, bulletin_docx), "xlsx": (XLSX, bulletin_workbook)}


@seat_required(*READERS)
@require_POST
def export(request: HttpRequest, report_id: int) -> HttpResponse:
    """The file that is asked for; a PDF where nothing known is."""
    actor = actor_of(request)
    row = reports.report(actor, report_id).row
    wanted = request.POST.get("as", "")
    wanted = wanted if wanted in _MADE else "pdf"
    kind, made = _MADE[wanted]
    with transaction.atomic():
        content = made(reports.bulletin(row, lambda key: _address(request, row.pk, key)))
        detail = {"report": row.pk, "as": wanted, "number": row.number}
        audit.record("exports", "report.export", by=actor, at=clock.now(), detail=detail)
    return file_of(content, kind=kind, name=f"{row.title}.{wanted}")


def _address(request: HttpRequest, report_id: int, key: str) -> str:
    """Where the list of a figure is, under the name by which the platform is reached."""
    return request.build_absolute_uri(reverse("supervise:report_figure", args=[report_id, key]))
