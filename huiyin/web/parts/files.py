"""Papers as files to take away."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from huiyin.documents import queries as documents

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def file_of(made: bytes, *, kind: str, name: str) -> HttpResponse:
    """The answer that hands a file over under a name."""
    answer = HttpResponse(made, content_type=kind)
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def paper_name(paper: documents.DocumentFacts, ending: str) -> str:
    """信访处理意见书 江信处意〔2026〕12号.pdf."""
    return f"{paper.title} {paper.number}".strip() + ending
