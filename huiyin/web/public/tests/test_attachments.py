"""Files of a citizen: with the petition, with what is added later, and on the page where the matter is followed."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pypdf import PdfReader

from huiyin.attachments import actions
from huiyin.attachments import factories as make
from huiyin.attachments.queries import MOST_BYTES, held
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage, register
from huiyin.matters.models import Arrival, Enclosure, Step
from huiyin.web.public.tests.journey import TEXT, Journey
from huiyin.web.public.tests.proved import act, page_of, proved, send

pytestmark = pytest.mark.django_db
PAGE = "/file/attachments/"


def upload(name: str = "现场.jpg", data: bytes | None = None) -> SimpleUploadedFile:
    """A file as a form brings it."""
    return SimpleUploadedFile(name, make.picture() if data is None else data)


def ready(journey: Journey, **answers: Any) -> Journey:
    """A citizen at the page for files."""
    journey.what(**answers)
    if answers.get("claim_class") == "accusation":
        journey.send("/file/accused/", accused="某科长")
    journey.where()
    journey.who()
    return journey


def page(journey: Journey, address: str = PAGE) -> str:
    """A page as it stands."""
    return str(journey.client.get(address, follow=True).content.decode())


def test_u5_the_button_adds_and_drops(journey: Journey) -> None:
    """Adding leads back to the page, so that reloading adds nothing twice."""
    ready(journey)
    added = journey.send(PAGE, add_files="1", files=[upload(), upload("合同.pdf", make.pdf())])
    assert added.headers["Location"] == PAGE
    assert "现场.jpg" in page(journey) and "合同.pdf" in page(journey)
    reference = page(journey).partition('name="drop_file" value="')[2].partition('"')[0]
    assert journey.send(PAGE, drop_file=reference).headers["Location"] == PAGE
    assert journey.send(PAGE, drop_file=reference).headers["Location"] == PAGE
    assert "现场.jpg" not in page(journey) and "合同.pdf" in page(journey)


def test_u21_files_go_with_the_petition_once(journey: Journey) -> None:
    """Chosen files go along with 继续; the receipt names them; sending it twice files them once."""
    ready(journey)
    assert journey.send(PAGE, files=[upload(), upload("二.png", make.picture("PNG"))]).status_code == 302
    check = page(journey, "/file/check/")
    assert "现场.jpg（" in check and "二.png（" in check
    assert 'href="/file/attachments/?change=1"' in check
    fields = journey.hidden("/file/check/")
    for _ in range(2):
        assert journey.client.post("/file/check/", fields).headers["Location"] == "/receipt/"
    arrival = Arrival.objects.get()
    assert Enclosure.objects.filter(arrival=arrival).count() == 2
    for address in ("/receipt/", "/track/matter/"):
        assert "现场.jpg" in page(journey, address) and "二.png" in page(journey, address)
    pdf = PdfReader(io.BytesIO(journey.client.get("/receipt/pdf/").content))
    told = "".join(each.extract_text() for each in pdf.pages)
    digest = bytes(Enclosure.objects.filter(arrival=arrival).first().attachment.digest).hex()
    assert "现场.jpg" in told and "二.png" in told and digest[:8] in told and digest[-8:] in told


def test_r26_what_is_not_taken_is_said_and_the_rest_is_kept(journey: Journey) -> None:
    """U4: the mistake stands on top and at the field; what came along is kept, and one may go on without the rest."""
    ready(journey)
    answer = journey.send(PAGE, files=[upload(), upload("账目.xls", b"\xd0\xcf\x11\xe0")])
    shown = answer.content.decode()
    assert answer.status_code == 422 and "<title>错误：" in shown
    assert shown.count("另存为 xlsx") == 2
    assert "现场.jpg" in shown
    assert journey.send(PAGE).headers["Location"] == "/file/known/"
    assert "账目.xls" not in page(journey, "/file/check/")


def test_r26_a_form_with_too_large_a_file_says_so(journey: Journey) -> None:
    ready(journey)
    answer = journey.send(PAGE, files=[upload("长.mp4", b"0" * (MOST_BYTES + 70_000)), upload()])
    assert answer.status_code == 422
    assert "“长.mp4”有20.0MB" in answer.content.decode() and "现场.jpg" in answer.content.decode()


def test_r23_files_outlive_the_session(journey: Journey) -> None:
    """The page carries its draft; the files go by the key of the draft."""
    ready(journey)
    journey.send(PAGE, add_files="1", files=[upload()])
    fields = journey.hidden(PAGE)
    del journey.client.cookies["huiyin"]
    assert journey.client.post(PAGE, fields).headers["Location"] == "/file/known/"
    shown = page(journey, "/file/check/")
    assert TEXT in shown and "现场.jpg" in shown


def test_another_citizens_files_cannot_be_filed(journey: Journey) -> None:
    """A reference that was seen elsewhere is not held by this draft: refused, nothing filed."""
    ready(journey)
    journey.attachments()
    journey.client.get("/file/known/")
    other = actions.keep(io.BytesIO(make.picture()), name="别人.jpg", holder="filing:x", at=clock.now())
    answer = journey.send("/file/check/", attached=other.reference)
    assert answer.status_code == 422
    assert "附件" in answer.content.decode()
    assert not Arrival.objects.exists() and held("filing:x") == (other,)


def test_c1_an_accusation_takes_files_under_a_neutral_title(journey: Journey) -> None:
    ready(journey, claim_class="accusation")
    assert "<title>填写内容 - 网上服务</title>" in page(journey)
    journey.send(PAGE, files=[upload()])
    journey.send("/file/check/")
    assert Enclosure.objects.count() == 1
    shown = page(journey, "/track/matter/")
    assert "现场.jpg" in shown and "/small/" not in shown


def test_u21_supplement_with_files_and_take_them_back_out() -> None:
    """What was added is listed and comes back byte for byte, as a file and never as a page."""
    case, data = at_stage(ClaimState.HANDLING), make.picture(tone=7)
    with proved(case) as client:
        there = act(case, "supplement")
        added = send(client, there, text="", add_files="1", files=[upload("补拍.jpg", data)])
        assert added.status_code == 200 and "补拍.jpg" in added.content.decode()
        assert "请填写" not in added.content.decode()
        fields = {"text": "又拍了一张。"} | _hidden(added)
        assert client.post(there, fields).headers["Location"] == "/track/matter/"
        shown = page_of(client)
        assert "补拍.jpg" in shown
        one = Enclosure.objects.get(step=Step.objects.get(verb="supplement"))
        answer = client.get(f"/track/files/{one.pk}/")
        assert b"".join(answer.streaming_content) == data
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in answer["Cache-Control"]
        small = client.get(f"/track/files/{one.pk}/small/")
        assert small["Content-Type"] == "image/jpeg" and small.status_code == 200
    for stranger in (Client(), _citizen_of(register(case.cast, seed=5))):
        assert stranger.get(f"/track/files/{one.pk}/").status_code in (302, 404)


def _hidden(answer: Any) -> dict[str, str]:
    text = answer.content.decode()
    names = ("files-holder", "once")
    return {name: text.partition(f'name="{name}" value="')[2].partition('"')[0] for name in names}


def _citizen_of(case: Any) -> Client:
    with proved(case) as client:
        return client


def test_u21_an_application_for_review_takes_files() -> None:
    case = at_stage(ClaimState.SERVED)
    with proved(case) as client:
        there = act(case, "request_review")
        assert 'name="files"' in page_of(client, there)
        sent = send(client, there, reasons="管道仍然漏水，没有修好。", files=[upload("漏水.jpg")])
        assert sent.status_code == 302, sent.content.decode()
        assert "漏水.jpg" in page_of(client)


def test_an_evaluation_takes_files_without_a_tap_more() -> None:
    """U13: the box is folded away; what was added goes with the verdict."""
    case = at_stage(ClaimState.SERVED)
    with proved(case) as client:
        there = act(case, "evaluate")
        fields = _hidden(client.get("/track/matter/"))
        added = client.post(there, fields | {"add_files": "1", "files": upload("仍在漏水.jpg")})
        assert added.status_code == 200 and "仍在漏水.jpg" in added.content.decode()
        said = {"unit_level": "2", "office_level": "4", "reason": "没有修好。", "solved": "no"}
        fields = _hidden(added) | {f"c{case.claim.pk}-{name}": value for name, value in said.items()}
        done = client.post(there, fields)
        assert done.status_code == 302, done.content.decode()
        assert "仍在漏水.jpg" in page_of(client)
