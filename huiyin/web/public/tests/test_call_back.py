"""The citizen answers a call-back on the own page (E-7); it is no evaluation (E-6)."""

from datetime import date, timedelta

import pytest

from huiyin.evaluation.models import Evaluation
from huiyin.inspection.actions import owe_calls
from huiyin.inspection.models import CallbackAnswer
from huiyin.matters.factories import served
from huiyin.web.public.tests.proved import page_of, proved

pytestmark = pytest.mark.django_db


def test_e7_the_citizen_answers_on_the_web_and_is_called_no_more() -> None:
    case = served(date(2026, 3, 20), channel="call")
    case.at += timedelta(days=70)
    with proved(case) as client:
        assert "网上回答" not in page_of(client)
        assert client.get("/track/call-back/").status_code == 302
    owe_calls(case.at)
    with proved(case) as client:
        assert "网上回答" in page_of(client)
        shown = client.get("/track/call-back/").content.decode()
        once = shown.split('name="once" value="')[1].split('"')[0]
        asked = {"once": once, "contacted": "yes", "solved": "partly", "satisfied": "3"}
        assert "请选择" in client.post("/track/call-back/", asked).content.decode()
        asked |= {"real": "partly", "words": "还有一处没有修。"}
        answered = client.post("/track/call-back/", asked, follow=True).content.decode()
        assert "不再就这件事回访" in answered and "网上回答" not in answered
        assert client.post("/track/call-back/", asked).status_code == 302
    row = CallbackAnswer.objects.get()
    assert row.seat_id is None and row.words == "还有一处没有修。" and not Evaluation.objects.exists()


def test_e7_who_agreed_to_no_call_is_told_so_and_answers_on_the_web() -> None:
    case = served(date(2026, 3, 20), channel="call", consents={})
    case.at += timedelta(days=70)
    owe_calls(case.at)
    with proved(case) as client:
        page = page_of(client)
        assert "您没有同意电话回访，我们不给您打电话" in page and "会给您打电话" not in page
        assert "不会给您打电话" in client.get("/track/call-back/").content.decode()
