"""Number and query code: tolerant, the same answer for either being wrong, five tries an hour."""

from datetime import timedelta

import pytest
from django.test import Client

from huiyin.kernel import clock
from huiyin.kernel.numbers import register_number
from huiyin.matters.factories import Case, register
from huiyin.web.public.tests.journey import Journey

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Case:
    """A registered matter."""
    return register()


def _try(client: Client, number: str, code: str) -> "object":
    return client.post("/track/", {"number": number, "code": code})


def test_any_way_of_writing_is_taken(client: Client, case: Case) -> None:
    """U11, U12: spaces, missing hyphens, full-width digits, small letters."""
    number, code = case.registered.number, case.registered.code
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for typed, key in (
        (number.replace("-", ""), code.lower()),
        (f" {number.translate(wide)} ", f"{code[:4]} {code[4:]}"),
        (number.replace("-", "－"), f"{code[:4]}-{code[4:]}"),
    ):
        assert _try(client, typed, key).headers["Location"] == "/track/matter/"


def test_wrong_number_and_wrong_code_are_answered_alike(client: Client, case: Case) -> None:
    """R21: nobody learns which numbers exist."""
    from_wrong_code = _try(client, case.registered.number, "ABCDEFGH")
    from_wrong_number = _try(client, "3799-2026-0099999-" + _sign("3799", 2026, 99999), "ABCDEFGH")
    for answer in (from_wrong_code, from_wrong_number):
        assert answer.status_code == 422
        assert "编号或查询码不正确" in answer.content.decode()


def _sign(city: str, year: int, sequence: int) -> str:
    return register_number(city, year, sequence)[-1]


def test_the_sixth_try_waits(client: Client, case: Case) -> None:
    """R21: five tries an hour for each number, then 429 with the wait; an hour later it goes on."""
    number = case.registered.number
    for _ in range(5):
        assert _try(client, number, "ABCDEFGH").status_code == 422
    answer = _try(client, number, case.registered.code)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["Retry-After"]) <= 3600
    assert "请等待" in answer.content.decode()
    with clock.frozen(clock.now() + timedelta(minutes=61)):
        assert _try(client, number, case.registered.code).status_code == 302


def test_a_success_begins_anew(client: Client, case: Case) -> None:
    """Whoever mistypes now and then is not shut out."""
    for _ in range(3):
        for _ in range(4):
            _try(client, case.registered.number, "ABCDEFGH")
        assert _try(client, case.registered.number, case.registered.code).status_code == 302


@pytest.mark.parametrize(
    ("number", "code"), [("", ""), ("你好", "😀"), ("1" * 10_000, "x" * 10_000), ("\x00", "\x00")]
)
def test_nonsense_is_refused_in_plain_words(client: Client, city: object, number: str, code: str) -> None:
    """U4: 422 with what to do, never a crash."""
    answer = _try(client, number, code)
    assert answer.status_code == 422
    assert "<title>错误：" in answer.content.decode()


def test_the_proof_ends_after_half_an_hour(client: Client, case: Case) -> None:
    """R23: then number and code are asked again."""
    _try(client, case.registered.number, case.registered.code)
    assert client.get("/track/matter/").status_code == 200
    with clock.frozen(clock.now() + timedelta(minutes=31)):
        assert client.get("/track/matter/").status_code == 302


def test_leaving_forgets(client: Client, case: Case) -> None:
    """The next person at the screen sees nothing."""
    _try(client, case.registered.number, case.registered.code)
    assert client.post("/track/leave/").status_code == 302
    assert client.get("/track/matter/").status_code == 302


def test_no_way_out_of_the_house(client: Client, case: Case) -> None:
    """An address of another site is not gone to."""
    answer = client.post(
        "/track/",
        {"number": case.registered.number, "code": case.registered.code, "next": "https://example.com/"},
    )
    assert answer.headers["Location"] == "/track/matter/"


def test_evaluating_starts_here(journey: Journey) -> None:
    """评价 asks for number and code first, and goes straight on for whoever has proved them."""
    assert "评价办理情况" in journey.client.get("/evaluate/").content.decode()
    journey.file()
    assert journey.client.get("/evaluate/").headers["Location"] == "/track/matter/#evaluate"
