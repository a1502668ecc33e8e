"""Who un-masks unusually often is seen by the auditors, with the way to the record (R32)."""

import pytest

from huiyin.intake.factories import City
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.people.actions import keep, reveal
from huiyin.people.factories import DOOR, draft
from huiyin.people.queries import MANY_A_DAY
from huiyin.web.manage.tests.conftest import NOW, Desk, body

CLERK = Actor(
    kind="seat",
    label="王登记（市信访局 登记员）",
    seat_id=4711,
    unit_id=1,
    account_id=1,
    roles=frozenset({Role.CLERK}),
)


def _reads(times: int) -> None:
    key = keep(draft(1), by=DOOR, at=NOW)
    for _ in range(times):
        reveal(key, ["phone"], reason="电话核实地址", by=CLERK, at=NOW)


def test_r32_an_auditor_sees_the_seat_the_day_and_the_record(desk: Desk, city: City) -> None:
    _reads(MANY_A_DAY + 1)
    browser = desk("xf", Role.AUDITOR)
    page = body(browser.get("/manage/audit/?day=2026-02-27"))
    assert "近30日内一天查看个人信息超过50次的岗位" in page and CLERK.label in page and ">51<" in page
    assert "/manage/audit/?day=2026-03-02&amp;seat=4711" in page
    record = body(browser.get("/manage/audit/?day=2026-03-02&seat=4711"))
    assert "共51条记录" in record and "电话核实地址" in record


def test_r32_as_many_as_usual_are_not_held_up_to_anybody(desk: Desk, city: City) -> None:
    _reads(MANY_A_DAY)
    page = body(desk("xf", Role.AUDITOR).get("/manage/audit/"))
    assert "查看个人信息超过" not in page


@pytest.mark.parametrize("seat", ["", "x", "-1", "99999999999"])
def test_a_seat_that_is_none_is_not_looked_for(desk: Desk, city: City, seat: str) -> None:
    assert desk("xf", Role.AUDITOR).get(f"/manage/audit/?day=2026-03-02&seat={seat}").status_code == 200
