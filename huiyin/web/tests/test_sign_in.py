"""The door: wrong passwords, growing waits, sessions."""

from datetime import timedelta

import pytest
from django.test import Client

from huiyin.accounts.factories import PASSWORD, a_seat
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units.factories import SmallCity
from huiyin.web.sign_in import guard
from huiyin.web.tests.conftest import NOON, SignIn


@pytest.fixture
def clerk(city: SmallCity) -> str:
    a_seat(city.units["xf"], (Role.CLERK,))
    return "zhangsan"


def _try(client: Client, username: str, password: str = "cuo-mima-77", **more: str) -> tuple[int, str]:
    answer = client.post("/sign-in/", {"username": username, "password": password}, **more)
    return answer.status_code, answer.content.decode()


def test_u4_wrong_password_keeps_the_name_and_says_so(client: Client, clerk: str) -> None:
    status, page = _try(client, clerk)
    assert status == 422
    assert "<title>错误：工作人员登录" in page
    assert page.count("用户名或密码不正确，请重新输入。") == 2
    assert 'value="zhangsan"' in page and "cuo-mima-77" not in page
    assert 'href="#id_password"' in page


def test_unknown_name_and_wrong_password_say_the_same(client: Client, clerk: str) -> None:
    known, unknown = _try(client, clerk)[1], _try(client, "nobody")[1]
    sentence = "用户名或密码不正确，请重新输入。"
    assert sentence in known and sentence in unknown


@pytest.mark.parametrize(
    "typed", [{}, {"username": ""}, {"username": "\x00" * 9, "password": ""}, {"username": "长" * 99}]
)
def test_u4_empty_and_odd_names_are_answered(client: Client, db: None, typed: dict[str, str]) -> None:
    answer = client.post("/sign-in/", {"username": "", "password": "", **typed})
    assert answer.status_code == 422
    assert "需要更正" in answer.content.decode()


def test_names_are_taken_as_typed_with_full_width_and_capitals(client: Client, clerk: str) -> None:
    assert _try(client, " ＺhangSan ", PASSWORD)[0] == 302


def test_r20_waits_grow_and_the_fifth_failure_locks(client: Client, clerk: str) -> None:
    at = NOON
    for number in range(1, 6):
        with clock.frozen(at):
            status, page = _try(client, clerk)
            assert status == (429 if number == 5 else 422), number
            if number in (3, 4):
                status, page = _try(client, clerk, PASSWORD)
                assert status == 429 and "秒后再试" in page
        at += timedelta(seconds=30)
    assert "暂停登录15分钟" in page
    with clock.frozen(at):
        status, page = _try(client, clerk, PASSWORD)
        assert status == 429 and "请等待" in page
        assert _try(Client(REMOTE_ADDR="10.0.0.8"), clerk, PASSWORD)[0] == 302


def test_r20_guesses_from_everywhere_are_capped_but_a_known_browser_gets_in(clerk: str) -> None:
    known = Client(REMOTE_ADDR="10.0.0.1")
    assert _try(known, clerk, PASSWORD)[0] == 302
    known.post("/sign-in/leave/")
    for number in range(100):
        address = f"10.1.{number // 4}.1"
        with clock.frozen(NOON + timedelta(seconds=30 * (number % 4))):
            _try(Client(REMOTE_ADDR=address), clerk)
    assert _try(Client(REMOTE_ADDR="10.9.9.9"), clerk, PASSWORD)[0] == 429
    assert _try(known, clerk, PASSWORD)[0] == 302


def test_a_forged_device_cookie_is_worth_nothing(client: Client, clerk: str) -> None:
    client.cookies[guard.DEVICE_COOKIE] = "zhangsan:1abc:forged"
    assert _try(client, clerk, PASSWORD)[0] == 302


@pytest.mark.parametrize(
    "target", ["https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"]
)
def test_r25_no_way_out_of_the_house(client: Client, clerk: str, target: str) -> None:
    answer = client.post("/sign-in/", {"username": clerk, "password": PASSWORD, "next": target})
    assert answer["Location"] == "/sign-in/start/"


def test_r23_a_new_session_at_sign_in(client: Client, clerk: str) -> None:
    client.get("/prove/7/")
    before = client.session.session_key
    client.post("/sign-in/", {"username": clerk, "password": PASSWORD})
    assert client.session.session_key != before


def test_r24_leaving_ends_the_session_and_clears_the_browser(sign_in: SignIn) -> None:
    client = sign_in()
    answer = client.post("/sign-in/leave/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert client.get("/desk/").status_code == 302
    assert "已退出登录" in client.get(answer["Location"]).content.decode()


def test_leaving_is_not_done_by_a_link(sign_in: SignIn) -> None:
    client = sign_in()
    assert client.get("/sign-in/leave/").status_code == 405
    assert client.get("/desk/").status_code == 200


def test_who_is_signed_in_is_not_asked_again(sign_in: SignIn) -> None:
    assert sign_in().get("/sign-in/")["Location"] == "/sign-in/start/"


def test_r23_an_idle_session_ends_and_staying_keeps_it(sign_in: SignIn) -> None:
    client = sign_in()
    for minutes in (20, 40, 60):
        with clock.frozen(NOON + timedelta(minutes=minutes)):
            assert client.get("/sign-in/alive/").status_code == 204
    with clock.frozen(NOON + timedelta(minutes=93)):
        assert client.get("/desk/").status_code == 302
