"""Indicators on the page: each number is its list and its export; periods that cannot be are told (U41, E-12)."""

import csv
import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from io import BytesIO, StringIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from huiyin.audit.models import AuditRow
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from huiyin.web.desk.tests.conftest import cast, desk, later

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]
S = ClaimState
HOME = "/supervise/indicators/"


def _numbers(page: str) -> list[tuple[str, int]]:
    found = re.findall(rf'href="({HOME}[a-z_]+/(?:hits|whole)/[^"]+)"[^>]*>(?:<b>)?([\d,]+)', page)
    return [(unescape(address), int(count.replace(",", ""))) for address, count in found]


def test_each_number_is_as_long_as_its_list_and_stands_in_the_export(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.SERVED, cast=cast)
    case.do("evaluate", unit_level="5", after=1)
    at_stage(S.HANDLING, cast=cast, seed=2)
    with later(case):
        browser = desk("xf:supervisor")
        page = browser.get(HOME).content.decode()
        numbers = _numbers(page)
        assert len(numbers) > 60 and sum(count for _address, count in numbers) > 10
        one = browser.get(f"{HOME}closed_share/?period=2026-Q1").content.decode()
        several = [each for each in numbers if each[1]][:4] + _numbers(one)
        for address, count in several:
            listed = browser.get(address).content.decode()
            assert f"共{count}项" in listed and listed.count("data-row") == count, address
        sheet = browser.post(f"{HOME}export/", {"period": "2026-03", "as": "xlsx"}).content
        text = browser.post(f"{HOME}export/", {"period": "2026-03", "as": "csv"}).content.decode("utf-8-sig")
        bodies = browser.post(f"{HOME}export/", {"period": "2026-03", "as": "csv", "key": "closed_share"})
    rows = [list(row) for row in load_workbook(BytesIO(sheet)).active.iter_rows(min_row=2, values_only=True)]
    plain = list(csv.reader(StringIO(text)))[1:]
    assert [[str(value or "") if value != 0 else "0" for value in row] for row in rows] == plain
    exported = [int(count) for row in plain for count in (row[4], row[5]) if count != ""]
    assert exported == [count for _address, count in numbers]
    assert "柳岸街道办事处" in bodies.content.decode() and "办结率" in bodies.content.decode()
    assert AuditRow.objects.filter(act="indicators.export").count() == 3


def test_a_page_says_what_the_number_means_and_of_how_many_it_is_made(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.SERVED, cast=cast)
    with later(case):
        browser = desk("xf:leader")
        law = browser.get(f"{HOME}timely_notice/").content.decode()
        own = browser.get(f"{HOME}timely_simplified/?period=2026").content.decode()
        median = browser.get(f"{HOME}median_days/?period=2026-Q1").content.decode()
    assert "《信访工作条例》第二十三条" in law and "平台口径" not in law
    assert "本期未满，只算到今天" in law and "2026年2月1日至" in law and "?period=2026-02&amp;" in law
    assert "平台口径，不是法律规定" in own and "本期没有可计算的事项" in own and "NaN" not in own
    assert "样本不足（1件）" in median and "2026年1月" in median and "柳岸街道办事处" in median


def test_too_few_on_the_other_side_have_no_value_either(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.SERVED, cast=cast)
    with clock.frozen(case.at + timedelta(days=31)):
        page = desk("xf:leader").get(f"{HOME}median_days/").content.decode()
    assert "样本不足（1件），不作比较" in page


PERIODS = {
    "period=2031-01": "还没有开始",
    "period=2026-13": "看不懂这个时期",
    "since=2026-02-10&until=2026-02-01": "结束日期早于开始日期",
    "since=2010-01-01": "超过五年",
    "since=x": "日期",
    "against=nothing": "对比",
    "period=2025-Q4&against=year": "2024年第4季度",
    "since=2026-01-05&until=2026-02-10": "2026年1月5日至2月10日",
}
NONE = (
    "ranking/",
    "came/ranking/",
    "came/hits/",
    "came/whole/?unit=x",
    "came/whole/?class=all",
    "came/whole/?period=2031-01",
    "came/whole/?month=x",
)


def test_what_cannot_be_is_told_in_a_sentence(cast: Cast, desk: Desk) -> None:
    browser = desk("xf:supervisor")
    for asked, said in PERIODS.items():
        answer = browser.get(f"{HOME}came/?{asked}")
        assert answer.status_code == 200 and said in answer.content.decode(), asked
    for address in NONE:
        assert browser.get(HOME + address).status_code == 404, address


def test_a_body_without_others_below_it_sees_its_own_numbers(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.SERVED, cast=cast)
    with later(case):
        browser = desk("d1-s1-c1:supervisor")
        nothing = browser.get(HOME)
        for part in ("quality", "trends", "map", "heat", "ranking"):
            board = browser.get(f"/supervise/dashboard/{part}/")
            assert board.status_code == 200 and "NaN" not in board.content.decode(), part
        own = desk("d1-s1:supervisor").get(f"{HOME}came/?period=2026-Q1").content.decode()
    assert nothing.status_code == 200 and "NaN" not in nothing.content.decode()
    assert "柳岸街道办事处" in own and "区信访局" not in own.split("按单位")[-1]


@pytest.mark.parametrize("who", ["xf:clerk", "xf:auditor"])
def test_others_do_not_open_them(desk: Desk, who: str) -> None:
    browser = desk(who)
    for address in ("", "came/", "came/whole/"):
        assert browser.get(HOME + address).status_code == 403
    assert browser.post(f"{HOME}export/").status_code == 403
