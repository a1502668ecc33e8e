"""The telephone page: one screen, drafts, numbers to read out."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from huiyin.accounts.factories import an_actor
from huiyin.intake.factories import City
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.matters.models import Arrival
from huiyin.web.models import RecordDraft
from huiyin.web.recording.tests.conftest import TEXT, Desk, hidden

CALL = "/recording/call/"
SAID = {"kind": "person", "claim_class": "unsure", "read_back": "confirmed", "text": TEXT}


def send(browser: Client, **answers: str) -> object:
    """Fill in the telephone page and send it."""
    return browser.post(CALL, hidden(browser, CALL) | SAID | answers)


def body(answer: object) -> str:
    """The page."""
    return answer.content.decode()  # type: ignore[attr-defined]


def test_u25_a_call_is_registered_and_read_out(desk: Desk) -> None:
    browser = desk()
    done = send(browser, phone="１３８ ００００ １１１１", name="王小明", place="柳岸社区", claims="修理路灯")
    assert done.status_code == 302
    row = Arrival.objects.get()
    shown = body(browser.get(done["Location"]))
    view = matters.arrival_by_key(row.key)
    assert view is not None and row.channel == "call"
    assert row.number in shown and view.code in shown
    assert view.raw["read_back"] == "confirmed"
    assert "13800001111" not in str(view.raw)


def test_r104_read_back_is_asked_and_typed_text_stays(desk: Desk) -> None:
    answer = send(desk(), read_back="", name="王小明")
    assert answer.status_code == 422
    assert "复述" in body(answer) and TEXT in body(answer) and "王小明" in body(answer)
    assert "<title>错误：" in body(answer)
    assert not Arrival.objects.exists()


def test_u4_an_empty_form_says_what_is_missing(desk: Desk) -> None:
    answer = desk().post(CALL, {})
    assert answer.status_code == 422
    assert "请填写“反映的情况”。" in body(answer)


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"phone": "12"}, "电话"),
        ({"received_at": "后天九点"}, "9:30"),
        ({"received_at": "25:70"}, "0:00到23:59"),
        ({"place": "不存在的地方"}, "没有找到这个地点"),
        ({"text": "水" * 10_001}, "最多10,000字"),
        ({"received_at": "2026-03-09 9:00"}, "晚于现在"),
    ],
)
def test_u4_wrong_answers_are_named_and_kept(desk: Desk, answers: dict[str, str], sentence: str) -> None:
    answer = send(desk(), **answers)
    assert answer.status_code == 422
    assert sentence in body(answer)
    assert next(iter(answers.values()))[:50] in body(answer)


def test_ten_thousand_characters_and_rare_signs_are_taken(desk: Desk) -> None:
    text = "𠮷😀" + "水" * 9_990
    assert send(desk(), text=text, name="王𠮷").status_code == 302
    assert Arrival.objects.get().text == text


def test_u3_sent_twice_is_one(desk: Desk) -> None:
    browser = desk()
    keys = hidden(browser, CALL)
    answers = {browser.post(CALL, keys | SAID)["Location"] for _ in range(3)}
    assert len(answers) == 1 and Arrival.objects.count() == 1


def test_u26_a_draft_comes_back_and_is_gone_when_registered(desk: Desk) -> None:
    browser = desk()
    key = hidden(browser, CALL)["key"]
    kept = browser.post("/recording/draft/call/", {"key": key, "text": "水管爆了", "phone": "13800001111"})
    assert kept.status_code == 204
    assert "13800001111" not in RecordDraft.objects.get().sealed
    again = body(browser.get(CALL))
    assert "水管爆了" in again and "13800001111" in again and key in again
    assert browser.post(CALL, {"key": key} | SAID).status_code == 302
    assert not RecordDraft.objects.exists()
    browser.post("/recording/draft/call/", {"key": key, "text": TEXT})
    assert TEXT not in body(browser.get(CALL))


def test_u26_a_draft_is_of_its_seat_alone(desk: Desk) -> None:
    desk().post("/recording/draft/call/", {"key": "k", "text": "水管爆了"})
    assert "水管爆了" not in body(desk("d1-xf").get(CALL))


def test_the_side_knows_caller_matter_class_and_unit(desk: Desk, city: City) -> None:
    browser = desk()
    send(browser, phone="13800001111", name="王小明", place="柳岸社区")
    number = Arrival.objects.get().number
    shown = body(
        browser.post("/recording/side/call/", {"phone": "13800001111", "text": TEXT, "name": "王小明"})
    )
    assert number in shown and "以前的来件" in shown
    assert "王小明" not in shown and "13800001111" not in shown
    assert "城管局" in shown and "采用" in shown
    assert "建议的事项和途径" in shown and "路灯不亮没人修" in shown and "依据《" in shown


def test_the_side_shows_the_place_in_the_text_until_it_is_taken(desk: Desk) -> None:
    browser, url = desk(), "/recording/side/call/"
    text = "柳岸社区门口的路灯坏了三个星期，请尽快修理。"
    shown = body(browser.post(url, {"text": text}))
    (label,) = re.findall(r'data-place="([^"]+)"', shown)
    assert "柳岸" in label
    assert "来件写有“柳岸社区”" in shown
    assert "data-place" not in body(browser.post(url, {"text": text, "place": label}))
    assert body(browser.get("/recording/places/", {"place": label})).count(" checked") == 1


def test_c1_the_side_tells_nothing_of_accusations(desk: Desk) -> None:
    browser = desk()
    accusing = "举报试市建设局某科长收受贿赂、以权谋私，帮助亲属承揽工程。"
    send(
        browser,
        phone="13800001111",
        name="王小明",
        text=accusing,
        claim_class="accusation",
        accused="试市建设局",
    )
    number = Arrival.objects.get().number
    shown = body(
        browser.post("/recording/side/call/", {"phone": "13800001111", "text": accusing, "name": "王小明"})
    )
    assert number not in shown and "以前的来件" not in shown


def test_pinyin_initials_find_places(desk: Desk) -> None:
    shown = body(desk().get("/recording/places/", {"place": "lasq"}))
    assert "柳岸社区" in shown and 'type="radio"' in shown


def test_the_code_is_shown_to_nobody_else(desk: Desk) -> None:
    done = send(desk())
    other = desk("d1-xf")
    code = matters.arrival_by_key(Arrival.objects.get().key).code  # type: ignore[union-attr]
    assert code not in body(other.get(done["Location"]))
    assert other.get(f"/recording/slip/{Arrival.objects.get().number}/").status_code == 403


@pytest.mark.parametrize("paper", ["", "80"])
def test_u19_the_slip(desk: Desk, paper: str) -> None:
    browser = desk()
    send(browser)
    row = Arrival.objects.get()
    shown = body(browser.get(f"/recording/slip/{row.number}/", {"paper": paper}))
    assert row.number in shown and matters.arrival_by_key(row.key).code in shown  # type: ignore[union-attr]
    drawn = browser.get(re.findall(r'src="(/recording/slip/[^"]+qr.svg)"', shown)[0])
    assert drawn["Content-Type"] == "image/svg+xml" and b"<svg" in drawn.content


@pytest.mark.parametrize("role", [Role.ADMIN, Role.AUDITOR, Role.GRID, Role.LEADER, Role.DISCIPLINE])
def test_others_are_refused_in_a_sentence(desk: Desk, role: Role) -> None:
    answer = desk("xf", role).get(CALL)
    assert answer.status_code == 403 and "职责" in body(answer)


def test_a_stranger_is_led_to_the_sign_in(client: Client, db: None) -> None:
    assert client.get(CALL)["Location"].startswith("/sign-in/")


def test_r302_who_records_an_accusation_reads_where_it_went_and_no_more(city: City, desk: Desk) -> None:
    """The street cannot open it: number, code and the office that registered it stand on the page and the slip."""
    an_actor(city.unit("d1-xf"), Role.DISCIPLINE, username="sealed")
    browser = desk("d1-s1", Role.CLERK)
    done = send(browser, text="我要实名举报东城区教育局王局长贪污公款，有转账记录。")
    row = Arrival.objects.get()
    assert row.restricted and done.status_code == 302
    slip = browser.get(f"/recording/slip/{row.number}/")
    for answer in (browser.get(done["Location"]), slip):
        assert answer.status_code == 200
        assert row.number in body(answer) and "已转专册，由东城区信访局登记办理" in body(answer)
        assert f"/desk/{row.number}" not in body(answer)
    assert browser.get(reverse("desk:case", args=[row.number])).status_code == 404
