"""Who may open a page (R13: deny by default; R16: rights taken away act at once)."""

from datetime import date

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from huiyin.accounts.actions import close_seat
from huiyin.accounts.factories import AT, PASSWORD, SYSTEM, a_seat, an_account
from huiyin.accounts.models import Account, Seat
from huiyin.kernel.roles import Role
from huiyin.units.factories import SmallCity
from huiyin.web.access import access_of
from huiyin.web.tests.conftest import SignIn


def _views(patterns: list[URLPattern | URLResolver]) -> list[object]:
    found: list[object] = []
    for pattern in patterns:
        found += _views(pattern.url_patterns) if isinstance(pattern, URLResolver) else [pattern.callback]
    return found


def test_r13_every_page_states_its_rule() -> None:
    pages = [view for view in _views(get_resolver("huiyin.config.urls").url_patterns) if _is_page(view)]
    assert len(pages) >= 8
    assert [view for view in pages if access_of(view) is None] == []


def _is_page(view: object) -> bool:
    return view.__module__.startswith("huiyin.web.")


def test_r13_a_page_without_a_rule_is_refused(client: Client, db: None) -> None:
    answer = client.get("/undeclared/")
    assert answer.status_code == 403
    assert "没有对外开放" in answer.content.decode()


def test_desk_leads_a_stranger_to_the_door_and_back(client: Client, db: None) -> None:
    answer = client.get("/desk/?tab=late")
    assert answer.status_code == 302
    assert answer["Location"] == "/sign-in/?next=%2Fdesk%2F%3Ftab%3Dlate"


def test_who_has_one_seat_need_not_choose(sign_in: SignIn) -> None:
    answer = sign_in().get("/clerk/")
    assert answer.content.decode() == "张三（试市信访局 受理登记）"


def test_a_seat_without_the_role_is_refused(sign_in: SignIn) -> None:
    answer = sign_in("lisi", Role.HANDLER, unit="build").get("/clerk/")
    assert answer.status_code == 403
    assert "切换到有职责的岗位" in answer.content.decode()


def test_who_has_two_seats_chooses_one(city: SmallCity) -> None:
    clerk, handler = (
        a_seat(city.units[unit], (role,)) for unit, role in (("xf", Role.CLERK), ("build", Role.HANDLER))
    )
    client = Client()
    answer = client.post("/sign-in/", {"username": "zhangsan", "password": PASSWORD, "next": "/clerk/"})
    assert answer["Location"] == "/sign-in/seat/?next=%2Fclerk%2F"
    assert client.get("/clerk/")["Location"] == "/sign-in/seat/?next=%2Fclerk%2F"
    shown = client.get(answer["Location"]).content.decode()
    assert "试市建设局" in shown and 'value="/clerk/"' in shown
    answer = client.post("/sign-in/seat/", {"seat": clerk.id, "next": "/clerk/"})
    assert answer["Location"] == "/clerk/"
    assert client.get("/clerk/").status_code == 200
    client.post("/sign-in/seat/", {"seat": handler.id})
    assert client.get("/clerk/").status_code == 403


@pytest.mark.parametrize("seat", ["", "x", "9" * 40, "99999999", "-1"])
def test_a_seat_that_is_not_mine_is_refused(sign_in: SignIn, seat: str) -> None:
    assert sign_in().post("/sign-in/seat/", {"seat": seat}).status_code in (403, 404)


def test_another_persons_seat_is_refused(sign_in: SignIn, city: SmallCity) -> None:
    client = sign_in()
    other = a_seat(city.units["build"], (Role.ADMIN,), username="wangwu")
    assert client.post("/sign-in/seat/", {"seat": other.id}).status_code == 403
    assert Seat.objects.count() == 2


def test_r16_a_closed_seat_ends_at_the_next_click(sign_in: SignIn, city: SmallCity) -> None:
    client = sign_in()
    seat = Seat.objects.get()
    close_seat(seat.id, on=date(2026, 11, 1), by=SYSTEM, at=AT)
    answer = client.get("/clerk/")
    assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/seat/")
    assert "没有可用的岗位" in client.get(answer["Location"]).content.decode()


def test_r16_a_disabled_account_is_out_at_the_next_click(sign_in: SignIn) -> None:
    client = sign_in()
    Account.objects.update(is_active=False)
    assert client.get("/clerk/")["Location"].startswith("/sign-in/?")


def test_first_sign_in_sets_a_password_before_anything(city: SmallCity) -> None:
    a_seat(city.units["xf"], (Role.CLERK,))
    Account.objects.update(must_change_password=True)
    client = Client()
    answer = client.post("/sign-in/", {"username": "zhangsan", "password": PASSWORD, "next": "/clerk/"})
    assert answer["Location"].startswith("/sign-in/password/")
    assert client.get("/clerk/")["Location"].startswith("/sign-in/password/")
    new = "Songpo-2026-xinmi"
    wrong = client.post("/sign-in/password/", {"old": "x", "new": new, "again": new})
    assert wrong.status_code == 422 and "原密码不正确" in wrong.content.decode()
    differ = client.post("/sign-in/password/", {"old": PASSWORD, "new": new, "again": new + "2"})
    assert "两次输入的新密码不一致" in differ.content.decode()
    done = client.post("/sign-in/password/", {"old": PASSWORD, "new": new, "again": new, "next": "/clerk/"})
    assert done["Location"] == "/clerk/"
    assert client.get("/clerk/").status_code == 200


def test_an_account_without_a_seat_is_told_whom_to_ask(db: None) -> None:
    an_account("zhaokong", "赵空")
    client = Client()
    answer = client.post("/sign-in/", {"username": "zhaokong", "password": PASSWORD}, follow=True)
    assert "请联系本单位系统管理员为您设岗" in answer.content.decode()


def test_a_citizen_proves_number_and_code_for_half_an_hour(client: Client, db: None) -> None:
    assert client.get("/proved/")["Location"] == "/personal/?next=%2Fproved%2F"
    client.get("/prove/7/")
    assert client.get("/proved/").status_code == 200
