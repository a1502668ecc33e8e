"""Accounts, keys, calendar, profile, audit."""

import re

import pytest
from django.test import Client

from huiyin.accounts import queries as accounts
from huiyin.catalogue import queries as catalogue
from huiyin.intake.factories import City, a_filing
from huiyin.kernel.roles import Role
from huiyin.matters.models import Clock
from huiyin.web.manage.tests.conftest import NOW, Desk, body

ON = NOW.date()
YEAR = {
    "year": "２０２７",
    "source": "国务院办公厅关于2027年部分节假日安排的通知",
    "published_on": "2026-11-04",
    "rest": "元旦 2027-01-01 2027-01-03\n春节 2027-02-05 2027-02-11\n清明节 2027-04-03 2027-04-05\n"
    "劳动节 2027-05-01 2027-05-05\n端午节 2027-06-09\n中秋节 2027-09-15 2027-09-17\n国庆节 2027-10-01 2027-10-07",
    "work": "2027-02-14",
}


def test_an_account_is_opened_with_a_password_shown_once(desk: Desk) -> None:
    browser = desk()
    done = browser.post("/manage/accounts/open/", {"username": "WANGWU", "display_name": "王五"})
    shown = body(browser.get(done["Location"]))
    password = re.findall(r'data-copy="([a-z0-9-]{19})"', shown)[0]
    assert password not in body(browser.get(done["Location"]))
    entered = Client().post("/sign-in/", {"username": "wangwu", "password": password})
    assert entered.status_code == 302
    twice = browser.post("/manage/accounts/open/", {"username": "wangwu", "display_name": "王五"})
    assert twice.status_code == 422


def test_a_password_is_reset_and_an_account_closed(desk: Desk) -> None:
    browser = desk()
    browser.post("/manage/accounts/open/", {"username": "wangwu", "display_name": "王五"})
    page = f"/manage/accounts/{accounts.account_id_of('wangwu')}/"
    first = re.findall(r'data-copy="([a-z0-9-]{19})"', body(browser.get(page)))[0]
    assert browser.post(f"{page}password/").status_code == 302
    second = re.findall(r'data-copy="([a-z0-9-]{19})"', body(browser.get(page)))[0]
    assert first != second
    assert browser.post(f"{page}close/", {"on": "2026-03-02"}).status_code == 302
    assert "已停用" in body(browser.get(page))


def test_an_account_with_a_seat_elsewhere_is_not_offered_and_not_given(desk: Desk) -> None:
    """A district's administrator reads that the person exists, and cannot become that person."""
    clerk = desk("xf", Role.CLERK).session["_auth_user_id"]
    browser, page = desk("d2-xf"), f"/manage/accounts/{clerk}/"
    shown = body(browser.get(page))
    assert "试市信访局" in shown
    assert f"{page}password/" not in shown and f"{page}close/" not in shown
    assert "由市级或者该岗位所在地的系统管理员管理" in shown
    for act in ("password/", "close/"):
        answer = browser.post(page + act, {"on": "2026-03-02"})
        assert answer.status_code == 422 and "地域以外" in body(answer)


def test_accounts_are_found_by_name(desk: Desk) -> None:
    browser = desk()
    browser.post("/manage/accounts/open/", {"username": "wangwu", "display_name": "王五"})
    assert "wangwu" in body(browser.get("/manage/accounts/", {"search": "王五"}))
    assert "没有符合条件的账号" in body(browser.get("/manage/accounts/", {"search": "赵六"}))


def test_a_key_is_shown_once_and_revoked(desk: Desk) -> None:
    browser = desk()
    asked = {"client": "12345热线", "scopes": ["arrivals:write"], "unit": "试市信访局"}
    assert browser.post("/manage/tokens/issue/", asked).status_code == 302
    token = re.findall(r'data-copy="(hy_[^"]+)"', body(browser.get("/manage/tokens/")))[0]
    assert token not in body(browser.get("/manage/tokens/"))
    client = accounts.client_for(token, ON)
    assert client is not None and client.unit.name == "试市信访局"
    assert browser.post(f"/manage/tokens/{client.id}/revoke/", {"on": "2026-03-02"}).status_code == 302
    assert accounts.client_for(token, ON) is None


def test_a6_a_year_is_published_and_provisional_limits_are_counted_anew(desk: Desk, city: City) -> None:
    at = NOW.replace(month=12, day=24)
    made = a_filing(at=at)
    clock = Clock.objects.get(claim__matter_id=made.matter_id)
    Clock.objects.filter(pk=clock.pk).update(rolled=clock.rolled.replace(day=12), provisional=True)
    browser = desk()
    answer = browser.post("/manage/calendar/", YEAR)
    assert answer.status_code == 200
    assert "2027年放假安排已公布" in body(answer) and "1个期限的届满日有变动" in body(answer)
    assert not Clock.objects.get(pk=clock.pk).provisional
    assert catalogue.calendar().last_published_year == 2027
    again = browser.post("/manage/calendar/", YEAR)
    assert "没有期限的届满日发生变动" in body(again)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"rest": "元旦"}, "名称 首日 末日"),
        ({"rest": "元旦 昨日"}, "年月日"),
        ({"year": "2031"}, "2031"),
        ({"source": ""}, "请填写“依据”。"),
    ],
)
def test_wrong_years_are_refused_in_a_sentence(desk: Desk, answers: dict[str, str], sentence: str) -> None:
    answer = desk().post("/manage/calendar/", YEAR | answers)
    assert answer.status_code == 422 and sentence in body(answer)
    assert catalogue.calendar().last_published_year == 2026


def test_districts_publish_no_year(desk: Desk) -> None:
    answer = desk("d1-xf").post("/manage/calendar/", YEAR)
    assert answer.status_code == 422 and "市级系统管理员" in body(answer)


@pytest.mark.parametrize("code", ["", "zhejiang", "nowhere"])
def test_the_profile_says_where_each_limit_comes_from(desk: Desk, code: str) -> None:
    shown = body(desk().get("/manage/profile/", {"code": code}))
    assert "信访工作条例" in shown and "代表" in shown


def test_auditors_read_the_trail_and_prove_it(desk: Desk, city: City) -> None:
    made = a_filing(at=NOW)
    browser = desk("xf", Role.AUDITOR)
    shown = body(browser.get("/manage/audit/", {"number": made.number}))
    assert f"信访事项 {made.number}</a>" in shown and "matter:" not in shown.partition('class="table')[2]
    assert "登记" in body(browser.get("/manage/audit/", {"day": "2026-03-02"}))
    proved = body(browser.post("/manage/audit/verify/", {"chain": f"matter:{made.matter_id}"}))
    assert "没有发现改动" in proved
    assert "没有发现改动" in body(browser.post("/manage/audit/verify/"))


def test_an_unknown_number_or_day_is_a_sentence(desk: Desk) -> None:
    browser = desk("xf", Role.AUDITOR)
    assert "请核对" in body(browser.get("/manage/audit/", {"number": "3799-2026-0000009-3"}))
    assert browser.get("/manage/audit/", {"day": "昨晚"}).status_code == 422


@pytest.mark.parametrize("role", [Role.ADMIN, Role.CLERK, Role.SUPERVISOR])
def test_only_auditors_read_the_record(desk: Desk, role: Role) -> None:
    browser = desk("xf", role)
    assert browser.get("/manage/audit/").status_code == 403
    assert browser.post("/manage/audit/verify/").status_code == 403
