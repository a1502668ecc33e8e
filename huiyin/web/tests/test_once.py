"""The same form sent twice counts once."""

import re
import threading
from datetime import timedelta

import pytest
from django.db import connections
from django.test import Client

from huiyin.web import once
from huiyin.web.tests import samples
from huiyin.web.tests.conftest import NOON


def _key(client: Client) -> str:
    found = re.search(r'name="once" value="([^"]+)"', client.get("/personal/").content.decode())
    assert found
    return found[1]


def _send(client: Client, key: str, text: str = "电梯停运") -> str:
    return client.post("/personal/", {"once": key, "kind": "a", "text": text})["Location"]


def test_u3_twenty_sendings_count_once(client: Client, db: None) -> None:
    key = _key(client)
    assert {_send(client, key) for _ in range(20)} == {"/done/1/"}
    assert samples.SENT == ["电梯停运"]


def test_other_text_under_the_same_key_is_a_new_form(client: Client, db: None) -> None:
    key = _key(client)
    assert _send(client, key) != _send(client, key, "路灯不亮")


def test_another_page_has_another_key(client: Client, db: None) -> None:
    assert _send(client, _key(client)) != _send(client, _key(client))


def test_a_forged_key_neither_protects_nor_harms(client: Client, db: None) -> None:
    assert once.owner_of("abc-account1.forged") is None
    assert _send(client, "abc-account1.forged") == "/done/1/"


def test_what_was_refused_may_be_sent_again(client: Client, db: None) -> None:
    key = _key(client)
    refused = client.post("/personal/", {"once": key, "kind": "a", "text": "拒绝"})
    assert refused.status_code == 422
    assert "现在不能这样办理，请先登记。" in refused.content.decode()
    assert _send(client, key) == "/done/1/"


@pytest.mark.django_db(transaction=True)
def test_two_at_the_same_moment_count_once(client: Client) -> None:
    key = _key(client)
    answers: list[str] = []

    def send() -> None:
        answers.append(_send(Client(), key))
        connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == ["/done/1/"] * 4
    assert samples.SENT == ["电梯停运"]


def test_old_sendings_are_forgotten(client: Client, db: None) -> None:
    _send(client, _key(client))
    assert once.sweep(at=NOON + timedelta(days=1)) == 0
    assert once.sweep(at=NOON + timedelta(days=3)) == 1
