"""A session that ends meanwhile loses nothing that was typed."""

import re
from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from huiyin.accounts.factories import PASSWORD
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.tests import samples
from huiyin.web.tests.conftest import NOON, SignIn

TEXT = "三号楼电梯自十月起停运，𠮷老人无法下楼🙏"
LATER = NOON + timedelta(minutes=45)


def _typed(page: str, **more: object) -> dict[str, object]:
    key = re.search(r'name="once" value="([^"]+)"', page)
    assert key
    return {"once": key[1], "kind": "a", "text": TEXT, "csrfmiddlewaretoken": "x", **more}


def _hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))


def test_typed_text_comes_back_after_signing_in_and_is_sent(sign_in: SignIn) -> None:
    client = sign_in()
    typed = _typed(client.get("/desk/").content.decode())
    with clock.frozen(LATER):
        led = client.post("/desk/", typed)
        assert led["Location"] == "/sign-in/?next=%2Fsign-in%2Fresume%2F"
        assert "内容已保留" in client.get(led["Location"]).content.decode()
        entered = client.post(
            "/sign-in/", {"username": "zhangsan", "password": PASSWORD, "next": "/sign-in/resume/"}
        )
        page = client.get(entered["Location"]).content.decode()
        assert TEXT in page
        hidden = _hidden(page)
        assert client.post("/desk/", hidden)["Location"] == "/done/1/"
    assert samples.SENT == [TEXT]


def test_somebody_else_at_the_same_screen_sees_nothing(sign_in: SignIn) -> None:
    client = sign_in()
    typed = _typed(client.get("/desk/").content.decode())
    with clock.frozen(LATER):
        client.post("/desk/", typed)
        sign_in("lisi", Role.HANDLER, unit="build", client=client)
        answer = client.get("/sign-in/resume/")
        assert answer.status_code == 302
        sign_in_again = client.get("/sign-in/resume/", follow=True)
        assert TEXT not in sign_in_again.content.decode()


def test_files_must_be_chosen_again_and_are_named(sign_in: SignIn) -> None:
    client = sign_in()
    page = client.get("/desk/").content.decode()
    with clock.frozen(LATER):
        client.post("/desk/", _typed(page, photo=SimpleUploadedFile("电梯.jpg", b"x")))
        client.post("/sign-in/", {"username": "zhangsan", "password": PASSWORD})
        assert "附件需要重新选择：电梯.jpg" in client.get("/sign-in/resume/").content.decode()


def test_a_citizen_proves_anew_and_goes_on(client: Client, db: None) -> None:
    client.get("/prove/7/")
    typed = _typed(client.get("/proved/").content.decode())
    with clock.frozen(LATER):
        led = client.post("/proved/", typed)
        assert led["Location"] == "/personal/?next=%2Fsign-in%2Fresume%2Fcitizen%2F"
        client.get("/prove/7/")
        page = client.get("/sign-in/resume/citizen/").content.decode()
        assert TEXT in page
        assert client.post("/proved/", _hidden(page)).status_code == 302
    assert samples.SENT == [TEXT]


def test_another_citizens_text_is_dropped_unseen(client: Client, db: None) -> None:
    client.get("/prove/7/")
    typed = _typed(client.get("/proved/").content.decode())
    with clock.frozen(LATER):
        client.post("/proved/", typed)
        client.get("/prove/8/")
        assert client.get("/sign-in/resume/citizen/").status_code == 302


def test_htmx_is_led_as_a_whole_page(sign_in: SignIn) -> None:
    client = sign_in()
    with clock.frozen(LATER):
        answer = client.get("/desk/", headers={"HX-Request": "true"})
    assert answer.status_code == 204
    assert answer["HX-Redirect"] == "/sign-in/?next=%2Fdesk%2F"


def test_what_a_page_asks_for_by_itself_leads_nobody_away(sign_in: SignIn) -> None:
    client = sign_in()
    with clock.frozen(LATER):
        answer = client.get("/desk/", headers={"HX-Request": "true", "HX-Quiet": "1"})
    assert answer.status_code == 204
    assert "HX-Redirect" not in answer


def test_a_form_without_token_shows_the_text_to_copy(db: None) -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/personal/", {"kind": "a", "text": TEXT})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "内容尚未提交" in page and TEXT in page
    assert '<a class="btn btn-primary" href="/personal/">重新打开填写页面</a>' in page


def test_what_was_chosen_is_no_text_to_copy(db: None) -> None:
    """U22: the value behind a choice is nothing that a citizen has written or could read."""
    client = Client(enforce_csrf_checks=True)
    page = client.post("/file/", {"claim_class": "suggestion", "text": TEXT}).content.decode()
    assert TEXT in page
    assert "suggestion" not in page
