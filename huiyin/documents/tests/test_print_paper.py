"""The PDF of record: the same file each time, its fingerprint kept for good."""

import io
from datetime import datetime

import pytest
from django.db import DatabaseError, connection, transaction
from pypdf import PdfReader

from huiyin.documents.actions import issue, print_pdf, print_together, print_word, void
from huiyin.documents.factories import contents
from huiyin.documents.models import Rendering
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Conflict, NotFound, Refused
from huiyin.units.factories import a_city

AT = datetime(2026, 3, 20, 10, 0, tzinfo=SHANGHAI)
LATER = datetime(2027, 5, 1, 9, 0, tzinfo=SHANGHAI)


@pytest.fixture
def office(db):
    return a_city().units["xf"]


@pytest.fixture
def paper(office):
    return issue("D-05", unit_id=office, contents=contents(), at=AT)


def read(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_a_paper_is_the_same_file_whenever_it_is_printed(paper):
    first, again = print_pdf(paper.id, at=AT), print_pdf(paper.id, at=LATER)
    assert first == again
    assert paper.number in read(first)
    kept = Rendering.objects.get()
    assert (kept.document_id, kept.made_at) == (paper.id, AT)


def test_another_set_of_fonts_or_address_stands_beside_the_first(paper, settings):
    print_pdf(paper.id, at=AT)
    settings.HUIYIN_SITE_URL = "https://xf.example.gov.cn"
    print_pdf(paper.id, at=LATER)
    assert Rendering.objects.count() == 2


def test_a_file_that_comes_out_otherwise_is_not_handed_out(paper, monkeypatch):
    print_pdf(paper.id, at=AT)
    monkeypatch.setattr("huiyin.documents.printing.typesetter.pdf", lambda *_, **__: b"%PDF-other")
    with pytest.raises(Conflict, match="不一致"):
        print_pdf(paper.id, at=LATER)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_rendering SET digest = ''",
        "DELETE FROM documents_rendering",
        "TRUNCATE documents_rendering",
    ],
)
def test_the_fingerprint_is_kept_for_good(paper, statement):
    print_pdf(paper.id, at=AT)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_paper_declared_void_is_marked_and_the_first_file_stays_on_record(office, paper):
    first = print_pdf(paper.id, at=AT)
    void(paper.id, reason="收到日期有误", unit_id=office, at=LATER)
    marked = print_pdf(paper.id, at=LATER)
    assert "作废" in read(marked)
    assert "作废" not in read(first)
    assert Rendering.objects.filter(document_id=paper.id).count() == 2


def test_several_make_one_file_in_the_order_given(office, paper):
    other = issue("D-08", unit_id=office, contents=contents(), at=AT)
    text = read(print_together([other.id, paper.id]))
    assert text.index(other.number) < text.index(paper.number)
    assert text.count("— 1 —") == 2
    assert print_together([other.id, paper.id]) == print_together([other.id, paper.id])


def test_nothing_and_too_many_are_refused(office, paper, monkeypatch):
    with pytest.raises(Refused, match="没有可以打印"):
        print_together([0])
    monkeypatch.setattr("huiyin.documents.actions.print_paper.MOST_TOGETHER", 1)
    other = issue("D-08", unit_id=office, contents=contents(), at=AT)
    with pytest.raises(Refused, match="分批"):
        print_together([paper.id, other.id])


def test_unknown_papers(db):
    with pytest.raises(NotFound):
        print_pdf(0, at=AT)
    with pytest.raises(NotFound):
        print_word(0)


def test_a_paper_as_docx(paper):
    assert print_word(paper.id).startswith(b"PK")
