"""Units, seats, duties: set up, changed, ended, each by its form."""

import pytest

from huiyin.accounts import queries as accounts
from huiyin.accounts.factories import an_account
from huiyin.intake.factories import City
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.manage.tests.conftest import NOW, Desk, body

ON = NOW.date()
NEW = {
    "name": "试市数据局",
    "short_name": "数据局",
    "code": "data",
    "kind": "department",
    "level": "city",
    "place": "试市",
    "opened_on": "2026-03-01",
    "parent": "试市人民政府",
}


def test_the_list_is_filtered_and_paged(desk: Desk) -> None:
    browser = desk()
    shown = body(browser.get("/manage/units/"))
    assert "试市信访局" in shown
    few = body(browser.get("/manage/units/", {"kind": "discipline", "level": "city"}))
    assert "试市纪委监委" in few and "试市信访局</a>" not in few
    assert "没有符合条件的单位" in body(browser.get("/manage/units/", {"search": "不存在"}))
    assert "没有找到这个地点" in body(browser.get("/manage/units/", {"place": "月球"}))


def test_a_unit_is_set_up_renamed_and_abolished(desk: Desk, city: City) -> None:
    browser = desk()
    assert browser.post("/manage/units/open/", NEW).status_code == 302
    made = units.unit_by_code("data")
    page = f"/manage/units/{made.id}/"
    assert browser.post(f"{page}rename/", {"name": "试市大数据局", "on": "2026-03-02"}).status_code == 302
    assert "试市大数据局" in body(browser.get(page)) and "更名" in body(browser.get(page))
    closing = {"on": "2026-03-02", "successor": "试市建设局"}
    assert browser.post(f"{page}close/", closing).status_code == 302
    shown = body(browser.get(page))
    assert "已撤销" in shown and "试市建设局" in shown
    refused = browser.post(f"{page}close/", closing)
    assert refused.status_code == 422 and "撤销" in body(refused)
    assert browser.post(f"{page}seats/open/", _seat()).status_code == 422


def _seat() -> dict[str, object]:
    an_account("lisi", "李四")
    return {"username": "ＬＩＳＩ", "title": "承办人", "roles": ["handler"], "opened_on": "2026-03-02"}


def test_u4_an_empty_or_wrong_form_keeps_what_was_typed(desk: Desk) -> None:
    browser = desk()
    empty = browser.post("/manage/units/open/", {})
    assert empty.status_code == 422 and "请填写“名称”。" in body(empty)
    wrong = browser.post("/manage/units/open/", NEW | {"code": "xf", "opened_on": "２０２６－０３－０１"})
    assert wrong.status_code == 422 and "试市数据局" in body(wrong)
    assert browser.post("/manage/units/open/", NEW | {"place": "月球"}).status_code == 422


def test_a_seat_is_opened_answers_and_is_closed(desk: Desk, city: City) -> None:
    browser = desk()
    page = f"/manage/units/{city.unit('build')}/"
    assert browser.post(f"{page}seats/open/", _seat()).status_code == 302
    seat = accounts.seats_in(city.unit("build"), Role.HANDLER, ON)[0]
    answering = {"kind": "leader", "side": "substance", "seat": str(seat.id), "on": "2026-03-02"}
    assert browser.post(f"{page}responsibility/", answering).status_code == 302
    assert "领导责任" in body(browser.get(page)) and "李四" in body(browser.get(page))
    assert browser.post(f"/manage/seats/{seat.id}/close/", {"on": "2026-03-02"}).status_code == 302
    assert not accounts.seats_in(city.unit("build"), Role.HANDLER, ON)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"username": "nobody"}, "没有这个用户名"),
        ({"roles": ["admin", "auditor"]}, "不能同时承担"),
        ({"roles": []}, "请选择“职责”。"),
    ],
)
def test_wrong_seats_are_refused_in_a_sentence(
    desk: Desk, city: City, answers: dict[str, object], sentence: str
) -> None:
    answer = desk().post(f"/manage/units/{city.unit('build')}/seats/open/", _seat() | answers)
    assert answer.status_code == 422 and sentence in body(answer)


def test_bj10_a_duty_is_added_and_ended(desk: Desk, city: City) -> None:
    browser = desk()
    unit_id = city.unit("build")
    duty = {
        "text": "电梯安全监督",
        "keywords": "电梯困人\n电梯停运",
        "level": "city",
        "source": "三定规定",
        "valid_from": "2026-03-01",
    }
    assert browser.post(f"/manage/units/{unit_id}/duties/add/", duty).status_code == 302
    made = next(one for one in routing.duties_of(unit_id, ON) if one.text == "电梯安全监督")
    assert (
        browser.post(f"/manage/units/{unit_id}/duties/{made.id}/end/", {"on": "2026-03-02"}).status_code
        == 302
    )
    assert not routing.duty(made.id).valid_on(ON)


def test_a_district_changes_nothing_of_the_city(desk: Desk, city: City) -> None:
    browser = desk("d1-xf")
    page = f"/manage/units/{city.unit('build')}/"
    assert "您可以查看，不能变更" in body(browser.get(page))
    refused = browser.post(f"{page}rename/", {"name": "别名", "on": "2026-03-02"})
    assert refused.status_code == 422 and "系统管理员" in body(refused)
    assert units.unit(city.unit("build")).name == "试市建设局"


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR, Role.LEADER, Role.GRID])
@pytest.mark.parametrize("page", ["units/", "accounts/", "tokens/", "calendar/", "profile/", "units/open/"])
def test_only_administrators_come_in(desk: Desk, role: Role, page: str) -> None:
    answer = desk("xf", role).get(f"/manage/{page}")
    assert answer.status_code == 403 and "职责" in body(answer)


def test_an_unknown_unit_is_a_sentence(desk: Desk) -> None:
    assert desk().get("/manage/units/999999/").status_code == 404
    assert desk().get("/manage/accounts/999999/").status_code == 404
