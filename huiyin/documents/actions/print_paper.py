"""Printing issued papers: one as its PDF of record, several as one file, one as DOCX."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from cryptography.hazmat.primitives import hashes
from django.conf import settings
from django.db import transaction

from huiyin.documents.models import Rendering
from huiyin.documents.printing import typesetter, word
from huiyin.documents.printing.sheets import sheet_of, sheet_of_preview, sheets_of
from huiyin.documents.queries import DocumentFacts, document, documents, preview
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Conflict, Refused

#: So many papers at most make one file, so that one print does not hold up the others.
MOST_TOGETHER = 200


def print_pdf(document_id: int, *, at: datetime) -> bytes:
    """The PDF of a paper, the same bytes each time; its fingerprint is kept when it is made for the first time.

    Raises NotFound, and Conflict "document.other_pdf" should it ever come out otherwise.
    """
    paper = document(document_id)
    made = typesetter.pdf([sheet_of(paper)], folder=settings.HUIYIN_PAPER_FONTS, at=_second(paper))
    _keep(paper, made, at)
    return made


def print_together(document_ids: Sequence[int]) -> bytes:
    """Several papers as one PDF, in the order given, each with pages of its own.

    Raises Refused "document.nothing_to_print" for none and "document.too_many" for more than 200.
    """
    papers = list(documents(document_ids).values())
    if not papers:
        raise Refused("没有可以打印的文书。", code="document.nothing_to_print")
    if len(papers) > MOST_TOGETHER:
        raise Refused(f"一次最多打印{MOST_TOGETHER}份文书，请分批打印。", code="document.too_many")
    newest = max(map(_second, papers))
    return typesetter.pdf(sheets_of(papers), folder=settings.HUIYIN_PAPER_FONTS, at=newest)


def print_word(document_id: int) -> bytes:
    """The same words as DOCX, for those who must edit. What was issued stays as it is. Raises NotFound."""
    return word.docx(sheet_of(document(document_id)))


def print_unstored(kind: str, contents: Mapping[str, Any], *, unit_name: str, on: date) -> bytes:
    """A paper that carries a secret and is never stored, such as the receipt (D-01). Refuses as issuing would."""
    sheet = sheet_of_preview(preview(kind, contents), unit_name=unit_name, on=on)
    return typesetter.pdf([sheet], folder=settings.HUIYIN_PAPER_FONTS, at=_midnight(on))


def _keep(paper: DocumentFacts, made: bytes, at: datetime) -> None:
    mark = hashes.Hash(hashes.SM3())
    mark.update(made)
    digest = mark.finalize()
    given = (settings.HUIYIN_SITE_URL, "void" if paper.voided_by_id else "")
    conditions = typesetter.made_with(settings.HUIYIN_PAPER_FONTS, *given)
    with transaction.atomic():
        Rendering.objects.bulk_create(
            [Rendering(document_id=paper.id, made_with=conditions, digest=digest, made_at=at)],
            ignore_conflicts=True,
        )
        kept = Rendering.objects.get(document_id=paper.id, made_with=conditions)
    if bytes(kept.digest) != digest:
        raise Conflict(
            "这份文书的版式文件与首次生成时不一致，已停止输出。请联系系统管理员核查。",
            code="document.other_pdf",
        )


def _second(paper: DocumentFacts) -> int:
    """The moment that stands in the file: midnight of the day of issue."""
    return _midnight(paper.issued_on)


def _midnight(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=SHANGHAI).timestamp())
