"""提取要素: offered only where a model is used, filled by the page into empty fields only."""

import json

from huiyin.assist.factories import ModelServer, answering, model_at
from huiyin.web.recording.tests.conftest import TEXT, Desk

ADDRESS = "/recording/elements/call/"


def test_without_a_model_there_is_no_button(desk: Desk) -> None:
    browser = desk()
    page = browser.get("/recording/call/").content.decode()
    assert "提取要素" not in page and "elements.js" not in page
    assert browser.post(ADDRESS, {"text": TEXT}).status_code == 404


def test_what_stands_in_the_text_is_offered_for_the_empty_fields(desk: Desk) -> None:
    said = {"place": "柳岸社区门口", "time": "三个星期", "sum": "500元", "requests": ["请尽快修理路灯"]}
    typed = {"text": f"我叫王小明，{TEXT}", "name": "王小明", "phone": "13912345678"}
    with answering(ModelServer(json.dumps(said, ensure_ascii=False))) as server, model_at(server.url):
        browser = desk()
        assert 'data-alt="Q"' in browser.get("/recording/call/").content.decode()
        shown = browser.post(ADDRESS, typed).content.decode()
        assert "王小明" not in server.everything and "路灯坏了" in server.everything
    assert 'data-fill="spot" data-text="柳岸社区门口"' in shown
    assert 'data-fill="claims" data-text="请尽快修理路灯"' in shown
    assert "三个星期" in shown and "500元" not in shown and "大模型草拟，须由承办人核对" in shown


def test_an_accusation_stays_here_and_a_failure_is_a_sentence(desk: Desk) -> None:
    with answering(ModelServer(way="status")) as server, model_at(server.url):
        browser = desk()
        sealed = browser.post(ADDRESS, {"text": TEXT, "claim_class": "accusation"}).content.decode()
        assert "检举控告不使用大模型" in sealed and not server.received
        assert "请照常办理" in browser.post(ADDRESS, {"text": TEXT}).content.decode()
