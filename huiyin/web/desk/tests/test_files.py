"""Files at the desk: the card of a case, a page for each, the bytes, and files with an action."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.attachments import actions
from huiyin.attachments import factories as make
from huiyin.attachments.actions import Handed
from huiyin.audit.models import AuditRow
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Enclosure, Step
from huiyin.web.desk.tests.conftest import Desk, later
from huiyin.web.public.tests.journey import hidden_in

PHOTO = make.picture(tone=3)


def with_photo(case: Case, name: str = "现场.jpg", data: bytes = PHOTO) -> Enclosure:
    """The petitioner has added a file."""
    kept = actions.keep(io.BytesIO(data), name=name, holder="draft", at=case.at)
    case.do("supplement", text="补充照片", attachments=Handed("draft", (kept.reference,)))
    return Enclosure.objects.latest("pk")


def address(case: Case, one: Enclosure, way: str = "") -> str:
    """Where a file stands."""
    return f"/desk/matters/{case.registered.number}/files/{one.pk}/{way}"


def test_the_card_names_each_file_and_the_picture_opens_on_a_page(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    one = with_photo(case)
    two = with_photo(case, "合同.pdf", make.pdf())
    with later(case):
        browser = desk("d1-s1:handler")
        page = browser.get(f"/desk/matters/{case.registered.number}/").content.decode()
        assert "现场.jpg" in page and f'src="{address(case, one, "small/")}"' in page
        assert "合同.pdf" in page and address(case, two, "small/") not in page
        assert "信访人" in page and "未经查毒" in page
        shown = browser.get(address(case, one)).content.decode()
        assert f'src="{address(case, one, "large/")}"' in shown and f'href="{address(case, two)}"' in shown
        assert "请下载后查看" in browser.get(address(case, two)).content.decode()


def test_r26_the_original_comes_back_byte_for_byte_and_copies_without_place(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    data = make.located_picture()
    one = with_photo(case, data=data)
    with later(case):
        browser = desk("d1-s1:handler")
        original = browser.get(address(case, one, "original/"))
        assert b"".join(original.streaming_content) == data
        assert original["Content-Disposition"].startswith("attachment;")
        assert original["Content-Length"] == str(len(data))
        for way in ("original/", "large/", "small/"):
            answer = browser.get(address(case, one, way))
            assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
            assert answer["X-Content-Type-Options"] == "nosniff"
            if way != "original/":
                assert b"Invented Telephone" not in b"".join(answer.streaming_content)


def test_r13_who_does_not_see_the_matter_finds_no_file(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    other = at_stage(ClaimState.HANDLING, cast=cast, seed=2, street="d2-s2")
    one = with_photo(case)
    with later(case):
        stranger = desk("d2-s2:handler")
        under_own = f"/desk/matters/{other.registered.number}/files/{one.pk}/"
        for base in (address(case, one), under_own):
            for way in ("", "original/", "large/", "small/"):
                assert stranger.get(base + way).status_code == 404, base + way


def test_c1_r11_files_of_the_compartment_stay_there_and_each_reading_is_recorded(
    cast: Cast, desk: Desk
) -> None:
    case = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    one = with_photo(case)
    with later(case):
        inside = desk("xf:discipline")
        page = inside.get(f"/desk/matters/{case.registered.number}/").content.decode()
        assert "现场.jpg" in page and "/small/" not in page
        assert "记入审计记录" in inside.get(address(case, one)).content.decode()
        assert inside.get(address(case, one, "large/")).status_code == 200
        assert desk("xf:clerk").get(address(case, one, "original/")).status_code == 404
    read = AuditRow.objects.filter(chain=f"matter:{case.matter.pk}", act="enclosure.read")
    assert [row.facts["way"] for row in read] == ["large"]


def test_r27_what_waits_for_the_scanner_or_is_infected_is_named_and_not_opened(
    cast: Cast, desk: Desk, settings: Any
) -> None:
    settings.HUIYIN_CLAMD = "127.0.0.1:1"
    case = at_stage(ClaimState.HANDLING, cast=cast)
    one = with_photo(case)
    with later(case):
        browser = desk("d1-s1:handler")
        for state, words in (("waiting", "等待查毒"), ("infected", "含病毒")):
            type(one.attachment).objects.filter(pk=one.attachment_id).update(scan=state)
            page = browser.get(f"/desk/matters/{case.registered.number}/").content.decode()
            assert words in page and "original/" not in page and "/small/" not in page
            assert words in browser.get(address(case, one)).content.decode()
            refused = browser.get(address(case, one, "original/"))
            assert refused.status_code == 422 and words[-2:] in refused.content.decode()


def test_an_action_takes_files_and_keeps_what_was_typed_meanwhile(cast: Cast, desk: Desk) -> None:
    """U4, U5: adding a file judges nothing else; the mistake that follows loses neither text nor file."""
    case = at_stage(ClaimState.HANDLING, cast=cast)
    there = f"/desk/claims/{case.claim.pk}/ask_petitioner/"
    with later(case):
        browser = desk("d1-s1:handler")
        fields = hidden_in(browser.get(there).content.decode())
        photo = SimpleUploadedFile("勘验.jpg", PHOTO)
        added = browser.post(there, fields | {"add_files": "1", "question": "请说明", "files": photo})
        page = added.content.decode()
        assert added.status_code == 200 and "勘验.jpg" in page and "请说明" in page
        assert 'id="mistakes"' not in page
        wrong = browser.post(there, hidden_in(page) | {"question": ""})
        assert wrong.status_code == 422 and "勘验.jpg" in wrong.content.decode()
        done = browser.post(there, hidden_in(wrong.content.decode()) | {"question": "请说明堵塞的日期。"})
        assert done.status_code == 302, done.content.decode()
        one = Enclosure.objects.get(step=Step.objects.get(verb="ask_petitioner"))
        page = browser.get(done["Location"]).content.decode()
        assert "勘验.jpg" in page and str(one.pk) in page


def test_a_preview_uses_no_file(cast: Cast, desk: Desk) -> None:
    """U38: what was tried out is taken back, and the file is still there for the deed itself."""
    case = at_stage(ClaimState.HANDLING, cast=cast)
    there = f"/desk/claims/{case.claim.pk}/extend/"
    with later(case):
        browser = desk("d1-s1:head")
        page = browser.get(there).content.decode()
        if 'name="files"' not in page:
            pytest.fail("the form takes no files")
        sent = hidden_in(page) | {"days": "10", "reason": "需要鉴定", "preview": "1"}
        tried = browser.post(there, sent | {"files": SimpleUploadedFile("鉴定.pdf", make.pdf())})
        assert "预览" in tried.content.decode() and "鉴定.pdf" in tried.content.decode()
        assert not Enclosure.objects.exists()
