"""Filing: one thing per page, nothing lost, never twice."""

import re
from urllib.parse import quote

import pytest
from pytest_django import DjangoAssertNumQueries

from huiyin.kernel.numbers import register_number
from huiyin.matters.models import Arrival
from huiyin.units.factories import SmallCity
from huiyin.web.public.tests.journey import PHONE, TEXT, Journey, number_and_code

pytestmark = pytest.mark.django_db


def test_the_whole_way(journey: Journey) -> None:
    """U1, U3: what, where, who, attachments, check, receipt; the receipt shows number, code and a real date."""
    assert journey.what().headers["Location"] == "/file/where/"
    assert journey.where().headers["Location"] == "/file/who/"
    assert journey.who().headers["Location"] == "/file/attachments/"
    assert journey.attachments().headers["Location"] == "/file/known/"
    assert journey.client.get("/file/known/").headers["Location"] == "/file/check/"
    page = journey.client.get("/file/check/").content.decode()
    assert TEXT in page
    assert "提交信访事项" in page
    assert journey.send("/file/check/").headers["Location"] == "/receipt/"
    receipt = journey.client.get("/receipt/").content.decode()
    number, code = number_and_code(receipt)
    assert number == Arrival.objects.get().number
    assert len(code) == 8
    assert re.search(r"最迟\d{4}年\d{1,2}月\d{1,2}日 周. 转送", receipt)


def test_before_sending_likely_items_are_shown_with_reasons(journey: Journey) -> None:
    """WH-12: at most three, each with words, article and the way to the guide; none for an accusation."""
    journey.to_check()
    page = journey.client.get("/file/check/").content.decode()
    assert "可能对应的事项" in page
    assert 1 <= page.count('href="/guide/item/') <= 3
    assert 'href="/guide/item/GY-040/"' in page
    assert "文中说到“" in page and "依据《" in page


def test_few_pages_inputs_and_required(journey: Journey) -> None:
    """U1: at most six pages, ten inputs, four of them required; one heading and one 继续 on each page."""
    names: set[str] = set()
    journey.to_check()
    pages = ["/file/", "/file/where/", "/file/who/", "/file/attachments/", "/file/check/"]
    for address in pages:
        page = journey.client.get(address).content.decode()
        main = page[page.index("<main") : page.index("</main>")]
        names |= set(
            re.findall(r'<(?:input type="(?!hidden)\w+"|textarea|select)[^>]* ?name="([\w-]+)"', main)
        )
        names |= set(re.findall(r'<(?:textarea|select) name="([\w-]+)"', main))
        assert main.count("<h1") == 1
        assert main.count('class="btn btn-primary btn-start"') == 1
    assert len([*pages, "/receipt/"]) <= 6
    assert len(names - {"place_id"}) <= 10


def test_sent_twice_is_filed_once(journey: Journey) -> None:
    """U3, R5: the same page sent three times leads to the same receipt; reloading the receipt files nothing."""
    journey.to_check()
    fields = journey.hidden("/file/check/")
    answers = [journey.client.post("/file/check/", fields) for _ in range(3)]
    assert {answer.headers["Location"] for answer in answers} == {"/receipt/"}
    for _ in range(20):
        assert journey.client.get("/receipt/").status_code == 200
    assert Arrival.objects.count() == 1


def test_change_is_one_hop(journey: Journey) -> None:
    """U2: each 修改 comes straight back to the check page with all else kept."""
    journey.to_check()
    changed = journey.send("/file/who/?change=1", filer="self", name="李四光", phone="", address="江边路1号")
    assert changed.headers["Location"] == "/file/check/"
    page = journey.client.get("/file/check/").content.decode()
    assert "李四光" in page
    assert TEXT in page
    assert "未填写" in page
    assert 'href="/file/where/?change=1"' in page
    assert re.search(r"修改<span class=\"visually-hidden\"> 联系电话</span>", page)


def test_back_keeps_the_answers(journey: Journey) -> None:
    """U1: going back shows what was filled in."""
    journey.what()
    journey.where(spot="江边路22号")
    assert TEXT in journey.client.get("/file/").content.decode()
    assert "江边路22号" in journey.client.get("/file/where/").content.decode()


def test_empty_pages_say_what_to_do(journey: Journey) -> None:
    """U4: 422, the title says 错误, the summary leads to the field, the same words stand at the field."""
    for address, field in (("/file/", "text"), ("/file/who/", "name")):
        journey.what()
        journey.where()
        answer = journey.client.post(address, {})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "<title>错误：" in page
        assert f'<a href="#id_{field}">' in page
        assert f'id="id_{field}-mistake"' in page


def test_expired_session_loses_nothing(journey: Journey) -> None:
    """R23, U4: the page carries its draft, so sending it after the session ended goes on with all answers."""
    journey.to_check()
    fields = journey.hidden("/file/who/")
    del journey.client.cookies["huiyin"]
    answer = journey.client.post(
        "/file/who/", fields | {"filer": "self", "name": "张三丰", "phone": PHONE, "address": ""}
    )
    assert answer.headers["Location"] == "/file/attachments/"
    journey.attachments()
    assert TEXT in journey.client.get("/file/check/").content.decode()


def test_a_later_page_without_a_draft_leads_to_the_first(journey: Journey) -> None:
    """A bookmark of a later page begins at the beginning."""
    for address in ("/file/where/", "/file/who/", "/file/known/", "/file/check/", "/file/agent/"):
        assert journey.client.get(address).headers["Location"] == "/file/"


def test_forged_draft_counts_as_none(journey: Journey) -> None:
    """A draft that this installation did not seal is passed over."""
    answer = journey.client.post("/file/check/", {"draft": "gAAAAABforged"})
    assert answer.headers["Location"] == "/file/"
    assert Arrival.objects.count() == 0


@pytest.mark.parametrize(
    "text",
    [
        "水管坏了😀👨‍👩‍👧",
        "𠮷𡈽𠀋村的路坏了",
        "楼道灯坏了\x00\x08",
        "停水　１２　天",
        "<script>alert(1)</script>请处理",
    ],
)
def test_any_text_is_kept(journey: Journey, text: str) -> None:
    """Emoji, Ext-B, control signs, full-width digits and markup are filed and shown safely."""
    journey.file(text=text)
    assert Arrival.objects.count() == 1
    page = journey.client.get("/track/matter/").content.decode()
    assert "<script>alert" not in page


def test_ten_thousand_characters(journey: Journey) -> None:
    """The longest text is filed; one more is refused with both numbers and kept."""
    answer = journey.what(text="水" * 10_001)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "共10,001字，最多10,000字" in page
    assert "水" * 10_001 in page
    assert journey.what(text="水" * 10_000).status_code == 302


@pytest.mark.parametrize("escaped", [False, True])
def test_gbk_is_read(journey: Journey, escaped: bool) -> None:
    """A body that an old browser sent in GBK is read as such, with and without percent signs."""
    text = "下水道堵了，请疏通。".encode("gbk")
    body = b"claim_class=petition&text=" + (quote(text).encode() if escaped else text)
    answer = journey.client.post("/file/", body, content_type="application/x-www-form-urlencoded")
    assert answer.headers["Location"] == "/file/where/"
    assert "下水道堵了，请疏通。" in journey.client.get("/file/").content.decode()


def test_numbers_in_the_text_are_offered_a_place(journey: Journey) -> None:
    """U10: found, shown masked, moved to their own fields on one tap; kept in the text on another."""
    text = f"我的电话是{PHONE}，身份证号11010519491231002X，请回复。"
    asked = journey.what(text=text)
    page = asked.content.decode()
    assert asked.status_code == 200
    assert "138****5678" in page
    assert "移走号码" in page
    moved = journey.what(text=text, numbers="move")
    assert moved.headers["Location"] == "/file/where/"
    journey.where()
    who = journey.client.get("/file/who/").content.decode()
    assert f'value="{PHONE}"' in who
    assert 'value="11010519491231002X"' in who
    journey.who(id_number="11010519491231002X")
    journey.client.get("/file/known/")
    check = journey.client.get("/file/check/").content.decode()
    assert "11010519491231002X" not in check
    kept = journey.what(text=text, numbers="keep")
    assert kept.status_code == 302
    assert journey.what(text=text).status_code == 302, "asked only once"


def test_place_by_name_and_by_list(journey: Journey, city: SmallCity) -> None:
    """U11, U32: a name that fits one place is taken; several are shown; the list works without scripts."""
    journey.what()
    several = journey.where(place="社区")
    assert several.status_code == 422
    assert several.content.decode().count('type="radio"') >= 4
    down = journey.send("/file/where/", down=str(city.places["d1"]), spot="三号楼")
    assert down.headers["Location"] == f"/file/where/?in={city.places['d1']}#list"
    page = journey.client.get(down.headers["Location"]).content.decode()
    assert "柳岸街道" in page
    assert "三号楼" in page
    assert "柳岸社区" in journey.client.get(f"/file/where/?in={city.places['d1-s1']}").content.decode()
    assert journey.where(place="柳岸社区").headers["Location"] == "/file/who/"
    assert "柳岸社区" in journey.client.get("/file/where/").content.decode()
    assert journey.where(place_id="999999", place="").status_code == 302
    assert "柳岸" in journey.client.get("/file/where/places/?place=柳岸").content.decode()


def test_place_that_nobody_knows(journey: Journey) -> None:
    """A name that fits nothing is refused with what to do, and kept."""
    journey.what()
    answer = journey.where(place="不存在的地方")
    assert answer.status_code == 422
    assert "没有找到这个地点" in answer.content.decode()
    assert 'value="不存在的地方"' in answer.content.decode()


def test_unknown_number_in_address_is_harmless(journey: Journey) -> None:
    """Made-up places in the address show the first step of the list."""
    journey.what()
    for made_up in ("abc", "99999999999999999999", register_number("3799", 2026, 1), ""):
        assert journey.client.get("/file/where/", {"in": made_up}).status_code == 200


def test_few_statements(journey: Journey, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    """A page costs its session alone; looking for known matters and filing cost a fixed few more."""
    journey.file()
    journey.to_check()
    for address, most in (
        ("/file/", 2),
        ("/file/where/", 2),
        ("/file/who/", 2),
        ("/file/attachments/", 3),
        ("/file/check/", 2),
        ("/file/known/", 6),
    ):
        with django_assert_max_num_queries(most):
            journey.client.get(address)
    fields = journey.hidden("/file/check/")
    with django_assert_max_num_queries(18):
        journey.client.post("/file/check/", fields)
    with django_assert_max_num_queries(7):
        journey.client.get("/receipt/")
