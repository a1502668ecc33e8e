"""From papers to sheets: what is printed of an issued paper, of a preview, and of one that was declared void."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings

from huiyin.documents.printing.code import code_of
from huiyin.documents.printing.layout import Printed, Sheet, laid_out
from huiyin.documents.queries import DocumentFacts, Preview, kind_of

#: To whom the code for the tracking page is of use.
_CODED = ("petitioner", "parties")


def sheet_of(paper: DocumentFacts) -> Sheet:
    """An issued paper."""
    return _sheet(
        paper,
        number=paper.number,
        unit_name=paper.unit_name,
        on=paper.issued_on,
        void=bool(paper.voided_by_id),
    )


def sheet_of_preview(shown: Preview, *, unit_name: str, on: date) -> Sheet:
    """What is printed and not stored, such as the receipt; without a number."""
    return _sheet(shown, number="", unit_name=unit_name, on=on, void=False)


def sheets_of(papers: Iterable[DocumentFacts]) -> list[Sheet]:
    """Several issued papers."""
    return [sheet_of(paper) for paper in papers]


def _sheet(paper: DocumentFacts | Preview, *, number: str, unit_name: str, on: date, void: bool) -> Sheet:
    kind = kind_of(paper.kind)
    coded = kind.heard in _CODED
    return laid_out(
        Printed(
            kind=kind,
            title=paper.title,
            number=number,
            unit_name=unit_name,
            issued_on=on,
            sections=paper.sections,
            voided=void,
            code=code_of(paper.sections, settings.HUIYIN_SITE_URL) if coded else None,
        )
    )
