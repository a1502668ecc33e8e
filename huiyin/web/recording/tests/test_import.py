"""Files: looked through first, registered when confirmed, never twice (U34)."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival
from huiyin.web.models import RecordDraft
from huiyin.web.recording.tests.conftest import TEXT, Desk

ROWS = (
    "编号,留言时间,主题,反映内容,姓名,电话\n"
    f"1,2026-02-27 09:30,路灯,{TEXT},王小明,13800001111\n"
    f"2,昨天下午,路灯,{TEXT},李四,\n"
)


def upload(browser: Client, data: bytes, name: str = "来件.csv") -> object:
    """Choose a file and send it."""
    return browser.post("/recording/import/", {"file": SimpleUploadedFile(name, data), "source": "旧平台"})


def body(answer: object) -> str:
    """The page."""
    return answer.content.decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_u34_nothing_is_stored_before_it_is_confirmed(desk: Desk, encoding: str) -> None:
    browser = desk()
    looked = body(upload(browser, ROWS.encode(encoding)))
    assert "可以登记1行" in looked and "留言时间" in looked and "昨天下午" in looked
    assert not Arrival.objects.exists()
    assert "13800001111" not in RecordDraft.objects.get().sealed
    done = body(browser.post("/recording/import/confirm/"))
    assert "已登记1件" in done and Arrival.objects.count() == 1


def test_a_second_time_adds_nothing(desk: Desk) -> None:
    browser = desk()
    for _time in range(2):
        upload(browser, ROWS.encode())
        done = body(browser.post("/recording/import/confirm/"))
    assert "没有重复登记" in done and Arrival.objects.count() == 1


def test_confirming_without_a_file_leads_back(desk: Desk) -> None:
    assert desk().post("/recording/import/confirm/")["Location"] == "/recording/import/"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "空文件"),
        ("甲,乙\n1,2\n".encode(), "没有找到反映内容所在的列"),
        ("反映内容\n".encode(), "只有表头"),
        (b"PK\x03\x04nonsense", "文件"),
        (b"x" * 5_000_001, "超过5MB"),
    ],
)
def test_files_that_are_no_tables_are_refused_in_a_sentence(desk: Desk, data: bytes, sentence: str) -> None:
    answer = upload(desk(), data)
    assert answer.status_code == 422 and sentence in body(answer)  # type: ignore[attr-defined]


def test_the_empty_table_can_be_filled_in(desk: Desk) -> None:
    book = load_workbook(io.BytesIO(desk().get("/recording/import/template/").content))
    assert "反映内容" in [cell.value for cell in book.worksheets[0][1]]


def test_only_clerks_import(desk: Desk) -> None:
    assert desk("d1-s1", Role.HANDLER).get("/recording/import/").status_code == 403
