"""Printing a bulletin as PDF, DOCX or sheets; what it says is kept by whoever made it."""

from datetime import datetime

from django.conf import settings

from huiyin.documents.printing import bulletin, bulletin_sheets, bulletin_word
from huiyin.documents.rules.bulletin import Bulletin
from huiyin.kernel.clock import midnight


def bulletin_pdf(paper: Bulletin) -> bytes:
    """The PDF, the same bytes each time."""
    at: datetime = midnight(paper.day)
    return bulletin.pdf(paper, folder=settings.HUIYIN_PAPER_FONTS, at=int(at.timestamp()))


def bulletin_docx(paper: Bulletin) -> bytes:
    """The DOCX."""
    return bulletin_word.docx(paper)


def bulletin_workbook(paper: Bulletin) -> bytes:
    """The workbook: one sheet a part, and the meaning of each number."""
    return bulletin_sheets.workbook(paper)
