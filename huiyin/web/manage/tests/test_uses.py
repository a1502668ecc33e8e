"""Auditors see each use of a model; the public page on privacy says truthfully whether one is used."""

from django.test import Client

from huiyin.accounts.factories import an_actor
from huiyin.assist.actions import summarise
from huiyin.assist.factories import ModelServer, answering, model_at
from huiyin.intake.factories import City, a_filing
from huiyin.kernel.roles import Role
from huiyin.matters.queries.chains import register_names
from huiyin.web.manage.audit.names import Names
from huiyin.web.manage.tests.conftest import NOW, Desk, body


def test_auditors_see_who_asked_for_what_and_nothing_of_the_matter(desk: Desk, city: City) -> None:
    made = a_filing(at=NOW)
    number = register_names(matters=[made.matter_id], arrivals=[], claims=[]).matters[made.matter_id]
    auditor = desk("xf", Role.AUDITOR)
    assert "/manage/audit/uses/" not in body(auditor.get("/manage/audit/"))
    with answering(ModelServer("摘要。")) as server, model_at(server.url):
        clerk = an_actor(city.unit("xf"), Role.CLERK)
        summarise(number, by=clerk, at=NOW)
        assert "正在使用的模型：qwen-test" in body(auditor.get("/manage/audit/uses/"))
    assert "/manage/audit/uses/" in body(auditor.get("/manage/audit/"))
    page = body(auditor.get("/manage/audit/uses/"))
    for words in ("摘要", number, clerk.label, "qwen-test", "已回答", "现在没有使用大模型"):
        assert words in page
    trail = body(auditor.get(f"/manage/audit/?number={number}"))
    assert "请大模型草拟" in trail and "大模型草拟的结果" in trail and "已回答" in trail
    assert desk("xf", Role.CLERK).get("/manage/audit/uses/").status_code == 403


def test_the_part_of_a_model_is_told_in_words() -> None:
    told = Names({}, {}).words(
        {"assisted": {"use": 1, "model": "qwen-test", "percent": 62, "fingerprint": "f"}}
    )
    assert told == "大模型草拟 qwen-test 62%"


def test_the_privacy_page_tells_what_is_so(client: Client) -> None:
    assert "没有使用大模型" in body(client.get("/privacy/"))
    with model_at("http://127.0.0.1:9/v1"):
        page = body(client.get("/privacy/"))
    assert "没有使用大模型" not in page and "检举控告和要求保密的来信不使用" in page
