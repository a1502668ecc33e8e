"""Text messages against a gateway on this machine."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.people.actions import Contact
from huiyin.post.carriers.protocol import Envelope, Fate, ResultUnknown, TryAgain, Undeliverable
from huiyin.post.carriers.sms_gateway.carrier import CARRIER
from huiyin.post.factories import AT
from huiyin.post.tests.receivers import Gateway, listening

ENVELOPE = Envelope(
    key="m1:accepted", title="受理", text="已受理。", contact=Contact(phone="13800005678"), at=AT
)


@pytest.fixture
def gateway(settings):
    with listening(Gateway()) as server:
        settings.HUIYIN_SMS_URL = server.url
        settings.HUIYIN_SMS_TOKEN = "secret-token"
        yield server


def test_one_request_with_key_and_token(gateway):
    CARRIER.send(ENVELOPE)
    (seen,) = gateway.seen
    assert seen["body"] == {"key": "m1:accepted", "to": "13800005678", "text": "已受理。"}
    assert (seen["Idempotency-Key"], seen["Authorization"]) == ("m1:accepted", "Bearer secret-token")


def test_the_same_key_again_is_well(gateway):
    CARRIER.send(ENVELOPE)
    CARRIER.send(ENVELOPE)
    assert len(gateway.taken) == 1


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (400, Undeliverable),
        (404, Undeliverable),
        (429, TryAgain),
        (503, TryAgain),
        (500, ResultUnknown),
        (504, ResultUnknown),
    ],
)
def test_each_answer_has_its_meaning(gateway, status, verdict):
    gateway.status = status
    with pytest.raises(verdict):
        CARRIER.send(ENVELOPE)


def test_a_lost_answer_is_unknown_and_can_be_asked_for(gateway):
    gateway.lose = 1.0
    with pytest.raises(ResultUnknown):
        CARRIER.send(ENVELOPE)
    assert CARRIER.ask("m1:accepted") is Fate.TAKEN
    assert CARRIER.ask("m2:accepted") is Fate.NOT_TAKEN
    gateway.tells = False
    assert CARRIER.ask("m1:accepted") is Fate.UNKNOWN


def test_a_gateway_that_is_down(settings):
    settings.HUIYIN_SMS_URL = "http://127.0.0.1:9/sms"
    with pytest.raises(TryAgain):
        CARRIER.send(ENVELOPE)
    assert CARRIER.ask("m1") is Fate.UNKNOWN


def test_without_an_address_it_is_not_in_use(settings):
    settings.HUIYIN_SMS_URL = ""
    assert not CARRIER.ready()
    assert not CARRIER.honours_keys()
    with pytest.raises(TryAgain):
        CARRIER.send(ENVELOPE)


@pytest.mark.parametrize("url", ["http://sms.example.cn/send", "ftp://127.0.0.1/", "sms"])
def test_numbers_never_go_out_in_clear(settings, url):
    settings.HUIYIN_SMS_URL = url
    with pytest.raises(Refused, match="https"):
        CARRIER.ready()
