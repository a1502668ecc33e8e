"""The receipt reopens by number and code alone, and carries a picture for the telephone."""

import io

import pytest
from django.test import Client
from pypdf import PdfReader

from huiyin.kernel import clock
from huiyin.matters.factories import register
from huiyin.matters.models import Clock
from huiyin.web.parts.days import day_words
from huiyin.web.public.receipt.qr import address_of
from huiyin.web.public.tests.journey import Journey, number_and_code
from huiyin.web.public.tests.proved import page_of, proved

pytestmark = pytest.mark.django_db


def test_the_dates_are_those_of_the_calendar(journey: Journey) -> None:
    """U3, T-01: the day on the receipt is the rolled last day of the running limit."""
    page = journey.file().content.decode()
    rolled = Clock.objects.get(rule="T-01").rolled
    assert day_words(rolled) in page
    assert day_words(clock.today(), weekday=False) in page


def test_a_bookmark_reopens_with_the_code(journey: Journey) -> None:
    """U3: whoever has only the address is led to number and code, and from there back."""
    number, code = number_and_code(journey.file().content.decode())
    other = Client()
    led = other.get("/receipt/")
    assert led.headers["Location"] == "/track/?next=%2Freceipt%2F"
    answer = other.post("/track/", {"number": number, "code": code.lower(), "next": "/receipt/"})
    assert answer.headers["Location"] == "/receipt/"
    assert number_and_code(other.get("/receipt/").content.decode()) == (number, code)


def test_d01_the_receipt_is_taken_along_as_pdf(journey: Journey) -> None:
    """D-01: number, day, door, claims as recorded, query code, where to ask; for the own citizen alone."""
    number, code = number_and_code(journey.file().content.decode())
    answer = journey.client.get("/receipt/pdf/")
    assert answer.headers["Content-Type"] == "application/pdf"
    told = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    assert {words in told for words in (number, code, "信访事项登记回执", "电话")} == {True}
    assert Client().get("/receipt/pdf/").status_code == 302


def test_the_picture_tells_number_and_never_the_code(journey: Journey) -> None:
    """U19: an own picture that leads to the tracking page; strangers get none."""
    number, code = number_and_code(journey.file().content.decode())
    answer = journey.client.get("/receipt/qr.svg")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<?xml")
    address = address_of(answer.wsgi_request, number)
    assert address == f"http://testserver/track/?number={number}"
    assert code not in address
    assert f'value="{number}"' in journey.client.get(address).content.decode()
    assert Client().get("/receipt/qr.svg").status_code == 302
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_an_accusation_is_not_promised_a_review(journey: Journey) -> None:
    """R-302: discipline bodies handle and report back by their own rules; review is for opinions on petitions."""
    usual = journey.file().content.decode()
    assert "对信访处理意见不服的，可以申请复查" in usual
    with proved(register(claim_class="accusation")) as client:
        page = page_of(client, "/receipt/")
    assert "依规依纪依法办理，并向您反馈" in page
    assert "复查" not in page
