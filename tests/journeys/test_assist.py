"""A handler lets a model draft and rewrites it; a call-taker has the empty fields filled; without scripts too."""

import json
from typing import Any

from django.test import Client

from huiyin.assist.factories import ModelServer, answering, model_at
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage
from tests.journeys.browser import assert_accessible, assert_fits
from tests.journeys.conftest import PageOf

LAMP = "柳岸三号楼门口的路灯坏了三周，晚上看不清台阶，请求尽快修理路灯。"
FACTS = "经查，柳岸三号楼门口的路灯因线路老化损坏，（待核实：修复日期）。"


def answer(asked: dict[str, Any]) -> str:
    """What the model says to each kind of question."""
    said = asked["messages"][1]["content"]
    if "请写摘要" in said:
        return "反映柳岸三号楼门口路灯损坏三周，请求修理；现由街道办理。"
    if "请摘出要素" in said:
        return json.dumps(
            {"place": "柳岸三号楼门口", "time": "三周", "requests": ["尽快修理路灯"]}, ensure_ascii=False
        )
    return json.dumps({"facts": FACTS, "opinion": "由物业修复路灯。"}, ensure_ascii=False)


def test_a_handler_asks_for_a_summary_and_a_draft_and_takes_it_over(page_of: PageOf) -> None:
    cast = Cast()
    Client().get("/")
    case = at_stage(ClaimState.HANDLING, cast=cast, text=LAMP)
    window = page_of("street")
    with answering(ModelServer(answer)) as server, model_at(server.url), clock.frozen(case.at):
        page = window.go(f"/desk/matters/{case.registered.number}/")
        page.get_by_role("button", name="请大模型草拟摘要").press("Enter")
        page.get_by_text("现由街道办理").wait_for()
        page.get_by_text("大模型草拟，须由承办人核对").wait_for()
        page = window.go(f"/desk/claims/{case.claim.pk}/issue_opinion/")
        page.get_by_label("处理意见", exact=True).fill("先写的一句。")
        page.get_by_role("button", name="草拟", exact=True).press("Enter")
        page.get_by_role("button", name="抄入“查明的事实和理由”").last.click()
        assert page.get_by_label("查明的事实和理由").input_value() == FACTS
        assert page.get_by_label("处理意见", exact=True).input_value() == "先写的一句。"
        assert "先写的一句" in server.everything and page.url.endswith("/issue_opinion/")
        page.evaluate("window.scrollTo(0, 0)")
        assert_accessible(page)
        page.set_viewport_size({"width": 390, "height": 800})
        assert_fits(page)


def test_without_scripts_a_draft_is_a_page_of_its_own(page_of: PageOf) -> None:
    case = at_stage(ClaimState.HANDLING, text=LAMP)
    window = page_of("street", scripts=False)
    with answering(ModelServer(answer)) as server, model_at(server.url), clock.frozen(case.at):
        page = window.go(f"/desk/claims/{case.claim.pk}/issue_opinion/")
        page.get_by_role("button", name="草拟", exact=True).click()
        page.get_by_text(FACTS).wait_for()
        assert page.get_by_role("button", name="抄入").count() == 0


def test_a_call_taker_has_empty_fields_filled_and_each_says_so(page_of: PageOf) -> None:
    window = page_of("clerk")
    with answering(ModelServer(answer)) as server, model_at(server.url):
        page = window.go("/recording/call/")
        page.get_by_role("textbox", name="反映的情况").fill(LAMP)
        page.get_by_role("textbox", name="请求事项").fill("我自己写的请求")
        page.keyboard.press("Alt+q")
        page.get_by_text("只填入空白的栏目").wait_for()
        page.get_by_text("大模型提取，请核对").wait_for()
        assert page.get_by_role("textbox", name="详细位置").input_value() == "柳岸三号楼门口"
        assert page.get_by_role("textbox", name="请求事项").input_value() == "我自己写的请求"
        assert page.get_by_text("大模型提取，请核对").count() == 1
        assert_accessible(page)
        page.get_by_role("textbox", name="详细位置").fill("柳岸三号楼东门")
        assert page.get_by_text("大模型提取，请核对").count() == 0
