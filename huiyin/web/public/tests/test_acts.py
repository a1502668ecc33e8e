"""Answering, adding, withdrawing, consents, review and recheck by the citizen; nothing typed is lost."""

from datetime import timedelta

import pytest

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import LONG, at_stage
from huiyin.matters.models import Arrival, Question, Step
from huiyin.review.models import Review
from huiyin.web.parts.days import day_words
from huiyin.web.public.tests.proved import MATTER, act, page_of, proved, send

S = ClaimState
pytestmark = pytest.mark.django_db


def test_answering_a_question() -> None:
    """The question stands on the page and at its form; the answer is kept once, also when sent twice."""
    case = at_stage(S.HANDLING)
    case.do("ask_petitioner", "d1-s1:handler", question="请说明堵塞开始的时间。")
    with proved(case) as client:
        assert "请说明堵塞开始的时间。" in page_of(client)
        address = act(case, "answer_question")
        assert send(client, address, answer="").status_code == 422
        assert send(client, address, answer="今年２月").headers["Location"] == MATTER
        assert client.get(address).status_code == 404
    assert Question.objects.get().answer == "今年2月"


def test_sent_twice_counts_once() -> None:
    """U3, R5: the same form sent again leads to the first answer."""
    case = at_stage(S.HANDLING)
    address = act(case, "supplement")
    with proved(case) as client:
        page = page_of(client, address)
        key = page.partition('name="once" value="')[2].partition('"')[0]
        fields = {"once": key, "text": "昨天又漏了😀𠮷"}
        answers = [client.post(address, fields) for _ in range(2)]
    assert [answer.headers["Location"] for answer in answers] == [MATTER, MATTER]
    assert Step.objects.filter(verb="supplement").count() == 1
    assert Step.objects.get(verb="supplement").values == {"text": "昨天又漏了😀𠮷"}


def test_too_long_is_kept() -> None:
    """U4: both numbers are said and the text stays in its box."""
    case = at_stage(S.HANDLING)
    with proved(case) as client:
        answer = send(client, act(case, "supplement"), text="水" * 5_001)
    assert answer.status_code == 422
    assert "共5,001字，最多5,000字" in answer.content.decode()
    assert "水" * 5_001 in answer.content.decode()


def test_withdrawing_asks_only_the_reason() -> None:
    """What only staff fill in is not asked; afterwards nothing more is offered."""
    case = at_stage(S.HANDLING)
    with proved(case) as client:
        page = page_of(client, act(case, "withdraw"))
        assert "书面申请" not in page.partition("<form")[2]
        assert "撤回后不再办理" in page
        assert send(client, act(case, "withdraw")).headers["Location"] == MATTER
        assert "已办结" in page_of(client)
        assert client.get(act(case, "withdraw")).status_code == 404
    assert case.state is S.WITHDRAWN


def test_consents_may_be_withdrawn() -> None:
    """U9: the form shows them as they stand; all may be taken back at any time."""
    case = at_stage(S.SERVED)
    address = act(case, "change_consents")
    with proved(case) as client:
        send(client, address, share_contact="yes", publish="yes", survey="no")
        page = page_of(client, address)
        assert page.count("checked") == 3
        send(client, address, share_contact="no", publish="no", survey="no")
    consents = Arrival.objects.values_list("consents", flat=True).get(pk=case.registered.arrival_id)
    assert not any(consents.values())


def test_review_shows_its_last_day_and_is_asked_for() -> None:
    """T-08, U13: the last day stands on page and form; the request reaches the organ one level up."""
    case = at_stage(S.SERVED)
    window = case.clock("T-08")
    assert window is not None
    with proved(case) as client:
        assert day_words(window.rolled) in page_of(client)
        form = page_of(client, act(case, "request_review"))
        assert day_words(window.rolled) in form
        assert "向东城区人民政府提出" in form
        assert "收到日期" not in form
        assert send(client, act(case, "request_review"), reasons="").status_code == 422
        assert send(client, act(case, "request_review"), reasons=LONG).headers["Location"] == MATTER
        assert "复查复核中" in page_of(client)
    assert Review.objects.get().organ_id == case.cast.unit("d1-gov")


def test_recheck_follows_the_review() -> None:
    """T-10: after a served review opinion."""
    case = at_stage(S.REVIEW_SERVED)
    with proved(case) as client:
        assert send(client, act(case, "request_recheck"), reasons=LONG).headers["Location"] == MATTER
    assert case.state is S.UNDER_RECHECK


def test_a_late_review_asks_for_the_reason() -> None:
    """N-7: after the last day a reason is needed, and the typed reasons are kept."""
    case = at_stage(S.SERVED)
    case.at += timedelta(days=60)
    with proved(case) as client:
        answer = send(client, act(case, "request_review"), reasons=LONG)
        assert answer.status_code == 422
        assert "已于" in answer.content.decode()
        assert LONG in answer.content.decode()
        again = send(client, act(case, "request_review"), reasons=LONG, missed_reason="住院三个月，有病历。")
    assert again.headers["Location"] == MATTER


def test_text_written_too_long_comes_back() -> None:
    """U4, R23: the proof ended while writing; after proving anew the text stands in the form."""
    case = at_stage(S.HANDLING)
    address = act(case, "supplement")
    with proved(case) as client:
        page_of(client, address)
        with clock.frozen(case.at + timedelta(minutes=31)):
            led = client.post(address, {"text": "写了半个多小时的长文"})
            assert led.headers["Location"] == f"/track/?next={address.replace('/', '%2F')}"
            client.post(
                "/track/",
                {"number": case.registered.number, "code": case.registered.code, "next": address},
            )
            assert "写了半个多小时的长文" in page_of(client, address)
            assert "写了半个多小时的长文" not in page_of(client, address), "once"
