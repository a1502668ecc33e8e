"""Papers as files to take away."""

from datetime import datetime

from django.db import transaction
from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

from huiyin.attachments.queries import Opened
from huiyin.documents import actions as printing
from huiyin.documents import queries as documents

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def file_of(made: bytes, *, kind: str, name: str) -> HttpResponse:
    """The answer that hands a file over under a name."""
    answer = HttpResponse(made, content_type=kind)
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def handed_out(opened: Opened) -> FileResponse:
    """The answer that hands out what somebody has handed in: never shown as a page, and without any right (R26)."""
    answer = FileResponse(
        opened.stream, as_attachment=True, filename=opened.name, content_type=opened.media_type
    )
    answer["Content-Length"] = str(opened.size)
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def paper_file(document_id: int, *, at: datetime) -> HttpResponse:
    """The answer that hands over a paper as PDF; printed once, it stays what it was."""
    with transaction.atomic():
        made = printing.print_pdf(document_id, at=at)
    return file_of(made, kind=PDF, name=paper_name(documents.document(document_id), ".pdf"))


def paper_name(paper: documents.DocumentFacts, ending: str) -> str:
    """信访处理意见书 江信处意〔2026〕12号.pdf."""
    return f"{paper.title} {paper.number}".strip() + ending
