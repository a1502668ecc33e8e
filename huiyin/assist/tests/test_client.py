"""One question over real HTTP: in time, within bounds, to the listed address only."""

import json
from dataclasses import replace

import pytest

from huiyin.assist import client
from huiyin.assist.factories import ModelServer, answering, completion
from huiyin.assist.server import Server, address_of
from huiyin.assist.unavailable import Unavailable


def at(server: ModelServer, **changed) -> Server:
    found = Server(
        secure=False,
        host="127.0.0.1",
        port=server.server_address[1],
        path="/v1",
        model="qwen-test",
        networks=("127.0.0.0/8",),
        tasks=("summary",),
        seconds=1,
        longest=6000,
        key="k-1",
    )
    return replace(found, **changed)


def test_it_asks_with_the_key_and_brings_the_answer():
    with answering(ModelServer("路灯坏了。")) as server:
        assert client.ask(at(server), b'{"a": 1}') == completion("路灯坏了。")
        assert server.headers[0]["Authorization"] == "Bearer k-1"
        assert server.headers[0]["path"] == "/v1/chat/completions"
        assert client.models(at(server)) == ("qwen-test",)
        assert "k-1" not in repr(at(server))
    assert json.loads(server.received[0]) == {"a": 1}


@pytest.mark.parametrize(
    ("way", "reason", "seconds"),
    [
        ("status", "status", 2),
        ("moved", "status", 2),
        ("closed", "away", 2),
        ("endless", "too_long", 2),
        ("silent", "slow", 0.2),
        ("drip", "slow", 0.2),
    ],
)
def test_whatever_comes_back_the_call_ends(way, reason, seconds):
    with answering(ModelServer(way=way)) as server:
        with pytest.raises(Unavailable) as told:
            client.ask(at(server, seconds=seconds), b"{}")
        assert len(server.received) == 1
    assert told.value.reason == reason
    assert "请照常办理" in told.value.message


def test_nobody_there():
    with answering(ModelServer()) as server:
        gone = at(server)
    for asked in (gone, replace(gone, host="a" * 70)):
        with pytest.raises(Unavailable, match="连不上"):
            client.ask(asked, b"{}")


@pytest.mark.parametrize(
    "changed",
    [
        {"networks": ("10.8.0.0/16",)},
        {"host": "8.8.8.8", "networks": ("127.0.0.0/8",)},
        {"host": "59.195.1.2", "networks": ("59.192.0.0/10",)},
        {"host": "0.0.0.0", "networks": ("127.0.0.0/8",)},
    ],
)
def test_what_is_not_listed_or_public_without_tls_is_never_asked(changed):
    with answering(ModelServer()) as server:
        with pytest.raises(Unavailable, match="不在允许的网段内"):
            client.ask(at(server, **changed), b"{}")
        assert not server.received


def test_a_listed_public_address_may_be_asked_with_tls():
    with answering(ModelServer()) as server:
        assert (
            address_of(at(server, host="59.195.1.2", networks=("59.192.0.0/10",), secure=True))
            == "59.195.1.2"
        )
        with pytest.raises(Unavailable, match="连不上"):
            client.ask(at(server, secure=True), b"{}")
        assert not server.received
