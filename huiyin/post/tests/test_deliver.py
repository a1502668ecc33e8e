"""Delivering: claimed once, none missing, repeats marked (R5)."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from huiyin.audit import queries as audit
from huiyin.people.factories import petitioner
from huiyin.post import queries
from huiyin.post.actions import deliver, tell
from huiyin.post.carriers.sms_gateway.carrier import SmsGateway
from huiyin.post.factories import AT, NUMBER, notice
from huiyin.post.models import Message
from huiyin.post.tests.receivers import Gateway, listening

pytestmark = pytest.mark.django_db


@pytest.fixture
def gateway(settings, request):
    how = getattr(request, "param", {})
    with listening(Gateway(**how)) as server:
        settings.HUIYIN_SMS_URL = server.url
        settings.HUIYIN_SMS_HONOURS_KEYS = server.keys
        yield server


def rounds(how_many, start=AT):
    """Deliver again and again, as a job would over a day and more."""
    return [deliver(1000, start + timedelta(hours=13 * n)) for n in range(how_many)]


def test_a_text_message_reaches_the_mobile(gateway):
    row = notice()
    done = deliver(10, AT)
    assert done.sent == 1
    (message,) = gateway.taken
    assert message["text"] == f"您的信访事项{NUMBER}已受理，5月19日前答复。"
    row.refresh_from_db()
    assert (row.state, row.carrier, row.sent_at) == ("sent", "sms_gateway", AT)


def test_reading_the_contact_leaves_one_audit_row(gateway):
    """R11."""
    row = notice()
    deliver(10, AT)
    acts = [one.act for one in audit.trail(f"people:{row.addressee_id}")]
    assert acts == ["people.contact", "people.keep"]


def test_units_find_theirs_on_the_desk():
    tell(("unit", 7), "unit_assigned", {"number": NUMBER}, key="k", at=AT)
    assert deliver(10, AT).sent == 1
    assert Message.objects.get().carrier == "in_app"


def test_nothing_goes_before_it_is_due(gateway):
    notice()
    assert deliver(10, AT - timedelta(seconds=1)).sent == 0
    assert gateway.taken == []


@pytest.mark.parametrize("gateway", [{"status": 400}], indirect=True)
def test_a_refused_number_goes_on_by_letter(gateway, settings, tmp_path):
    """U14: the ladder."""
    settings.HUIYIN_LETTERS_DIR = tmp_path
    row = notice(petitioner_id=petitioner(1))
    assert deliver(10, AT).sent == 1
    row.refresh_from_db()
    assert (row.carrier, row.tried) == ("letter", ["sms_gateway"])
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("gateway", [{"status": 503}], indirect=True)
def test_a_busy_gateway_is_tried_again_later(gateway):
    row = notice()
    assert deliver(10, AT).later == 1
    row.refresh_from_db()
    assert (row.state, row.due_at, row.doubtful) == ("waiting", AT + timedelta(minutes=1), False)
    gateway.status = 0
    assert deliver(10, AT + timedelta(minutes=1)).sent == 1
    assert len(gateway.taken) == 1


def test_a_gateway_that_is_down_is_given_up_at_last(settings):
    settings.HUIYIN_SMS_URL = "http://127.0.0.1:9/sms"
    notice(petitioner_id=petitioner(1))
    assert [done.later for done in rounds(7)] == [1] * 6 + [0]
    row = Message.objects.get()
    assert (row.state, row.tried, row.error) == ("unreachable", ["sms_gateway"], "连不上短信网关")


def test_who_left_nothing_is_told_so_in_the_outbox(gateway):
    """P-4."""
    row = notice(petitioner_id=petitioner(1, phone="", address=""))
    assert deliver(10, AT).unreachable == 1
    row.refresh_from_db()
    assert "查询码" in row.error
    assert queries.backlog().unreachable == 1


def test_a_query_code_goes_out_and_is_wiped(gateway):
    """R21."""
    variables = {"number": NUMBER, "code": "ABCD2345"}
    tell(("petitioner", petitioner(1)), "separated", variables, key="k", at=AT)
    deliver(10, AT)
    assert "查询码ABCD2345" in gateway.taken[0]["text"]
    assert Message.objects.get().secret is None


@pytest.mark.parametrize("gateway", [{"lose": 0.2}], indirect=True)
def test_lost_answers_with_keys_none_missing_none_double(gateway):
    """R5: 300 notices, every fifth answer lost."""
    for n in range(300):
        notice(f"m{n}", petitioner_id=petitioner(n))
    rounds(5)
    assert gateway.copies() == {f"m{n}": 1 for n in range(300)}
    assert Message.objects.filter(state="sent", doubtful=False).count() == 300


@pytest.mark.parametrize("gateway", [{"lose": 0.2, "keys": False, "tells": False}], indirect=True)
def test_lost_answers_without_keys_none_missing_each_double_marked(gateway):
    """R5: exactly-once does not exist there; every repeat is marked 可能重复."""
    for n in range(300):
        notice(f"m{n}", petitioner_id=petitioner(n))
    rounds(8)
    copies = gateway.copies()
    assert set(copies) == {f"m{n}" for n in range(300)}
    doubled = {key for key, count in copies.items() if count > 1}
    assert doubled
    assert doubled == set(Message.objects.filter(doubtful=True).values_list("key", flat=True))


@pytest.mark.parametrize("taken", [True, False])
def test_after_a_sudden_end_the_carrier_is_asked_first(gateway, monkeypatch, taken):
    """R5: the worker ends before it can write down the fate; another takes over after ten minutes."""
    send = SmsGateway.send

    def ends(self, envelope):
        if taken:
            send(self, envelope)
        raise KeyboardInterrupt

    row = notice()
    monkeypatch.setattr(SmsGateway, "send", ends)
    with pytest.raises(KeyboardInterrupt):
        deliver(10, AT)
    monkeypatch.setattr(SmsGateway, "send", send)
    assert deliver(10, AT + timedelta(minutes=9)).sent == 0
    assert deliver(10, AT + timedelta(minutes=10)).sent == 1
    row.refresh_from_db()
    assert (len(gateway.taken), row.doubtful) == (1, False)


def test_one_that_fails_does_not_hold_up_the_others(gateway, caplog):
    first, second = notice("m1"), notice("m2")
    Message.objects.filter(pk=first.pk).update(addressee_id=0, carrier="sms_gateway")
    done = deliver(10, AT)
    assert (done.failed, done.sent) == ([first.pk], 1)
    assert Message.objects.get(pk=second.pk).state == "sent"
    assert "could not be carried" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_carry_the_same(gateway):
    """R5: SKIP LOCKED; the gateway here would take the same key twice."""
    gateway.keys = False
    for n in range(60):
        notice(f"m{n}", petitioner_id=petitioner(n))
    start = Barrier(4)

    def work():
        start.wait()
        while deliver(5, AT).sent:
            pass
        connection.close()

    workers = [Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert gateway.copies() == {f"m{n}": 1 for n in range(60)}


def test_the_backlog_is_told(gateway):
    notice("m1")
    notice("m2")
    assert (queries.backlog().waiting, queries.backlog().oldest_due) == (2, AT)
    deliver(10, AT)
    assert queries.backlog().waiting == 0
