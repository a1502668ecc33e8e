"""Issuing, numbering, keeping, voiding."""

from datetime import UTC, datetime
from threading import Barrier, Thread

import pytest
from django.db import DatabaseError, connection, transaction

from huiyin.documents import queries
from huiyin.documents.actions import issue, set_letter_word, void
from huiyin.documents.factories import contents
from huiyin.documents.models import Document
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import NotFound, Refused
from huiyin.units.factories import a_city

AT = datetime(2026, 3, 20, 10, 0, tzinfo=SHANGHAI)
BY = Actor.system("测试")


@pytest.fixture
def city(db):
    return a_city()


@pytest.fixture
def office(city):
    key = city.units["xf"]
    set_letter_word(key, "江信", by=BY, at=AT)
    return key


def notice(unit_id, at=AT, kind="D-05"):
    return issue(kind, unit_id=unit_id, contents=contents(), at=at)


def test_a_number_names_unit_kind_year(office):
    found = notice(office)
    assert (found.number, found.title) == ("江信受告〔2026〕1号", "信访事项受理告知书")
    assert found.issued_on.isoformat() == "2026-03-20"


def test_numbers_run_by_unit_kind_and_year(office, city):
    other, next_year = city.units["cg"], datetime(2027, 1, 1, 0, 30, tzinfo=SHANGHAI)
    assert [notice(office).number for _ in range(3)][-1] == "江信受告〔2026〕3号"
    assert notice(office, kind="D-08").number == "江信延告〔2026〕1号"
    assert notice(office, at=next_year).number == "江信受告〔2027〕1号"
    assert notice(other).number == f"{city.unit('cg').short_name}受告〔2026〕1号"
    assert notice(office).number == "江信受告〔2026〕4号"


def test_the_year_is_that_of_china(office):
    found = notice(office, at=datetime(2026, 12, 31, 16, 30, tzinfo=UTC))
    assert found.number == "江信受告〔2027〕1号"


def test_a_rolled_back_number_is_given_again(office):
    with pytest.raises(RuntimeError), transaction.atomic():
        notice(office)
        raise RuntimeError
    assert notice(office).number == "江信受告〔2026〕1号"


def test_issuing_takes_one_statement(office, django_assert_num_queries):
    notice(office)
    with django_assert_num_queries(1):
        notice(office)


@pytest.mark.django_db(transaction=True)
def test_many_at_once_leave_no_gap_and_no_double():
    """8 writers x 10 papers, every third rolled back."""
    office, start = a_city().units["xf"], Barrier(8)

    def write():
        start.wait()
        for n in range(10):
            with transaction.atomic():
                notice(office)
                transaction.set_rollback(n % 3 == 0)
        connection.close()

    writers = [Thread(target=write) for _ in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    sequences = sorted(Document.objects.values_list("sequence", flat=True))
    assert sequences == list(range(1, 8 * 6 + 1))


def test_papers_without_number(office):
    """D-28 is numbered by the paper it proves."""
    found = notice(office, kind="D-28")
    assert (found.number, queries.document(found.id).number) == ("", "")


def test_the_receipt_is_never_stored(office):
    """R21: it carries the query code."""
    with pytest.raises(ValueError, match="printed only"):
        notice(office, kind="D-01")
    shown = queries.preview("D-01", contents())
    assert "ABCD2345" in str(shown.sections)


def test_what_was_issued_is_read_back(office):
    issued = notice(office)
    found = queries.document(issued.id)
    assert found == issued
    assert found.sections[0]["lines"] == [
        "您提出的信访事项（编号：3799-2026-0000123-C）已于2026年3月2日收到，现予受理。"
    ]
    assert queries.is_sound(issued.id)


def test_several_are_read_in_the_order_asked_for(office):
    first, second = notice(office).id, notice(office).id
    assert list(queries.documents([second, 0, first])) == [second, first]


def test_unknown_ones(office):
    with pytest.raises(NotFound):
        queries.document(0)
    with pytest.raises(ValueError, match="D-99"):
        notice(office, kind="D-99")
    with pytest.raises(NotFound):
        notice(0)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents_document SET title = 'x'",
        "DELETE FROM documents_document",
        "TRUNCATE documents_document CASCADE",
        "UPDATE documents_counter SET last = 7",
        "UPDATE documents_counter SET last = last + 1",
        "UPDATE documents_counter SET last = 0",
    ],
)
def test_the_database_refuses_changes(office, statement):
    """Issued papers are never changed; numbers only go up, each with its paper."""
    notice(office)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_change_behind_the_guards_shows(office):
    key = notice(office).id
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE documents_document DISABLE TRIGGER USER")
        cursor.execute("UPDATE documents_document SET sections = '[]'")
        cursor.execute("ALTER TABLE documents_document ENABLE TRIGGER USER")
    assert not queries.is_sound(key)


@pytest.mark.parametrize("number", ["11010519491231002X", "6222021001116245702"])
def test_identity_and_bank_numbers_are_refused(office, number):
    """R31: they live with the petitioner only."""
    with pytest.raises(Refused, match="请删去"):
        issue("D-08", unit_id=office, contents=contents(reason=f"核对{number}"), at=AT)


def test_an_office_telephone_may_stand_in_a_paper(office):
    found = issue("D-05", unit_id=office, contents=contents(contact="赵承办，13800005678"), at=AT)
    assert "13800005678" in str(found.sections)


def test_voiding_is_a_paper_of_its_own(office):
    wrong, right = notice(office), notice(office)
    voiding = void(wrong.id, reason="收到日期有误", unit_id=office, at=AT, replaced_by=right.id)
    assert voiding.number == "江信废〔2026〕1号"
    assert wrong.number in str(voiding.sections)
    assert right.number in str(voiding.sections)
    found = queries.document(wrong.id)
    assert (found.voided_by_id, found.sections, found.sha) == (voiding.id, wrong.sections, wrong.sha)


def test_voiding_is_refused_twice_and_for_others(office, city):
    wrong = notice(office)
    voiding = void(wrong.id, reason="收到日期有误", unit_id=office, at=AT)
    with pytest.raises(Refused, match="已经作废"):
        void(wrong.id, reason="收到日期有误", unit_id=office, at=AT)
    with pytest.raises(Refused, match="不能再作废"):
        void(voiding.id, reason="收到日期有误", unit_id=office, at=AT)
    with pytest.raises(Refused, match="本单位"):
        void(wrong.id, reason="收到日期有误", unit_id=city.units["cg"], at=AT)


def test_letter_words_are_chinese_and_ones_own(office, city):
    with pytest.raises(Refused, match="其他单位"):
        set_letter_word(city.units["cg"], "江信", by=BY, at=AT)
    with pytest.raises(Refused, match="汉字"):
        set_letter_word(office, "XF", by=BY, at=AT)
    notice(office)
    set_letter_word(office, "江访", by=BY, at=AT)
    assert notice(office).number == "江访受告〔2026〕2号"


def test_titles_are_told():
    assert queries.title_of("D-09") == "信访处理意见书"
