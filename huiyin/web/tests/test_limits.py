"""How often something may be tried (R29)."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client, RequestFactory

from huiyin.accounts.actions import Allowance, forget_tries, sweep_tries, tries
from huiyin.accounts.models import Tally
from huiyin.kernel import clock
from huiyin.web.limits import Wait, source_of, spend, wait_words
from huiyin.web.tests.conftest import NOON

FIVE = Allowance("test", times=5, seconds=3600)
pytestmark = pytest.mark.django_db


def test_r29_the_sixth_try_waits_and_an_hour_later_all_is_new() -> None:
    assert [spend(FIVE, "a", at=NOON) for _ in range(5)] == [4, 3, 2, 1, 0]
    with pytest.raises(Wait) as refused:
        spend(FIVE, "a", at=NOON + timedelta(minutes=10))
    assert refused.value.seconds == 3000
    assert "请等待50分钟后再试" in refused.value.message
    assert spend(FIVE, "b", at=NOON) == 4
    assert spend(FIVE, "a", at=NOON + timedelta(hours=1)) == 4


def test_looking_counts_nothing_and_forgetting_begins_anew() -> None:
    spend(FIVE, "a", at=NOON)
    assert tries(FIVE, "a", at=NOON)[0] == tries(FIVE, "a", at=NOON)[0] == 1
    forget_tries(FIVE, "a")
    assert tries(FIVE, "a", at=NOON) == (0, NOON)


def test_r29_a_page_answers_429_with_the_wait(client: Client) -> None:
    assert [client.post("/limited/").status_code for _ in range(3)] == [200, 200, 429]
    with clock.frozen(NOON + timedelta(minutes=4)):
        answer = client.post("/limited/")
    assert answer["Retry-After"] == "360"
    assert "请等待6分钟后再试" in answer.content.decode()
    assert client.get("/limited/").status_code == 200


def test_reception_halls_have_their_own_allowance(settings: object) -> None:
    settings.HUIYIN_SHARED_SOURCES = ["10.8.0.0/16"]  # type: ignore[attr-defined]
    assert spend(FIVE, "10.8.1.1", at=NOON) == 199
    assert spend(FIVE, "10.9.1.1", at=NOON) == 4


def test_the_source_behind_our_proxy_is_what_the_proxy_saw(settings: object) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="1.2.3.4, 5.6.7.8")
    assert source_of(request) == "10.0.0.1"
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  # type: ignore[attr-defined]
    assert source_of(request) == "5.6.7.8"


def test_nobody_can_be_read_from_the_counters_and_old_ones_go() -> None:
    spend(FIVE, "203.0.113.9", at=NOON)
    assert "203.0.113" not in Tally.objects.get().key
    assert sweep_tries(at=NOON) == 0
    assert sweep_tries(at=NOON + timedelta(hours=1)) == 1


def test_counting_is_one_statement_and_never_waits_for_the_disk() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relpersistence FROM pg_class WHERE relname = 'accounts_tally'")
        assert cursor.fetchone() == ("u",)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1秒"), (89, "89秒"), (90, "2分钟"), (5399, "90分钟"), (5400, "2小时"), (7201, "3小时")],
)
def test_waits_in_words(seconds: int, words: str) -> None:
    assert wait_words(seconds) == words
