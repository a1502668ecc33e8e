"""Mail against a server on this machine."""

from email import message_from_bytes, policy

import pytest

from huiyin.kernel.errors import Refused
from huiyin.people.actions import Contact
from huiyin.post.carriers.mail.carrier import CARRIER
from huiyin.post.carriers.protocol import Envelope, Fate, ResultUnknown, TryAgain, Undeliverable
from huiyin.post.factories import AT
from huiyin.post.tests.receivers import MailServer, listening


def envelope(doubtful=False):
    contact = Contact(email="zhang@example.cn")
    return Envelope(key="m1", title="受理", text="已受理。", contact=contact, at=AT, doubtful=doubtful)


@pytest.fixture
def server(settings):
    with listening(MailServer()) as server:
        settings.HUIYIN_SMTP_HOST = "127.0.0.1"
        settings.HUIYIN_SMTP_PORT = server.server_address[1]
        settings.HUIYIN_SMTP_TLS = "none"
        settings.HUIYIN_MAIL_FROM = "huiyin@jiangcheng.example"
        yield server


def read(server):
    return message_from_bytes(server.letters[-1], policy=policy.default)


def test_a_letter_arrives(server):
    CARRIER.send(envelope())
    letter = read(server)
    assert letter["Subject"] == "信访事项通知：受理"
    assert letter["To"] == "zhang@example.cn"
    assert letter.get_content().strip() == "已受理。"


def test_a_repeat_says_so_and_has_the_same_id(server):
    """R5."""
    CARRIER.send(envelope())
    first = read(server)["Message-ID"]
    CARRIER.send(envelope(doubtful=True))
    assert read(server)["Message-ID"] == first
    assert "可能重复" in read(server)["Subject"]


@pytest.mark.parametrize(("refusal", "verdict"), [("550 nobody", Undeliverable), ("450 busy", TryAgain)])
def test_refusals_have_their_meaning(server, refusal, verdict):
    server.refuse = refusal
    with pytest.raises(verdict):
        CARRIER.send(envelope())
    assert server.letters == []


def test_a_server_that_hangs_up_leaves_it_unknown(server):
    server.hang_up = True
    with pytest.raises(ResultUnknown):
        CARRIER.send(envelope())
    assert CARRIER.ask("m1") is Fate.UNKNOWN
    assert not CARRIER.honours_keys()


def test_a_server_that_is_down(settings):
    settings.HUIYIN_SMTP_HOST, settings.HUIYIN_SMTP_PORT = "127.0.0.1", 9
    with pytest.raises(TryAgain):
        CARRIER.send(envelope())


def test_without_a_host_it_is_not_in_use(settings):
    settings.HUIYIN_SMTP_HOST = ""
    assert not CARRIER.ready()
    with pytest.raises(TryAgain):
        CARRIER.send(envelope())


def test_mail_never_goes_out_in_clear(settings):
    settings.HUIYIN_SMTP_HOST, settings.HUIYIN_SMTP_TLS = "mail.example.cn", "none"
    with pytest.raises(Refused, match="starttls"):
        CARRIER.ready()
