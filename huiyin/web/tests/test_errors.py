"""Error pages: plain Chinese, what to do next, and the right layout."""

import pytest
from django.test import Client

from huiyin.web.tests.conftest import SignIn


@pytest.mark.parametrize(
    ("address", "status", "title", "advice"),
    [
        ("/nothing/", 404, "没有找到这个页面", "请检查网址是否完整"),
        ("/undeclared/", 403, "这个页面只供工作人员使用", "凭编号和查询码查询办理进度"),
        ("/conflict/", 409, "内容已被他人更新", "此件刚刚由他人办理，请刷新后再看。"),
        ("/broken/", 500, "系统暂时出现问题", "请拨打服务电话"),
    ],
)
def test_errors_say_what_to_do(db: None, address: str, status: int, title: str, advice: str) -> None:
    answer = Client(raise_request_exception=False).get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert f"<h1>{title}</h1>" in page and advice in page
    assert 'href="tel:12345"' in page
    assert "Traceback" not in page and "岗位" not in page
    assert 'href="/"' in page


def test_too_much_sent_is_413(client: Client, db: None, settings: object) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000  # type: ignore[attr-defined]
    answer = client.post("/personal/", {"text": "长" * 2000})
    assert answer.status_code in (400, 413)
    assert "重新提交" in answer.content.decode()


def test_at_a_desk_the_page_stays_at_the_desk(sign_in: SignIn) -> None:
    page = sign_in().get("/conflict/")
    assert "回到首页" in page.content.decode()
    desk = sign_in("lisi", unit="build").post("/desk/", {"kind": "a", "text": "拒绝"}).content.decode()
    assert "回到工作台" in desk and 'class="desk"' in desk


def test_htmx_gets_a_notice_in_its_place(sign_in: SignIn) -> None:
    answer = sign_in().post("/desk/", {"kind": "a", "text": "拒绝"}, headers={"HX-Request": "true"})
    page = answer.content.decode()
    assert answer["HX-Retarget"] == "#notices"
    assert "现在不能这样办理，请先登记。" in page and "<html" not in page


@pytest.mark.parametrize(
    "raw", [b"text=%ff%fe%00&kind=a", b"\xc4\xe3\xba\xc3", b"text=%ED%A0%80&kind=a", b"kind=%00"]
)
def test_broken_encodings_are_answered(client: Client, db: None, raw: bytes) -> None:
    answer = client.post("/personal/", raw, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (302, 422)
