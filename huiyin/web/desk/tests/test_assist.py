"""Buttons for a model's proposals: absent when off; what comes is shown escaped, and a person takes it over."""

import json

from huiyin.assist.factories import ModelServer, answering, model_at
from huiyin.assist.models import Use
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import USUAL, Cast, at_stage
from huiyin.matters.models import Step
from huiyin.web.desk.tests.conftest import Desk, later

PART = {"HX-Request": "true"}
FACTS = "经查，柳岸社区东门路灯因线路老化损坏，物业已于三月九日更换线路并修复，当晚恢复照明。"
OPINION = "路灯已经修复，由物业每周巡查一次，再有损坏的两日内修好。"


def test_without_a_model_there_are_no_buttons_and_no_addresses(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with later(case):
        browser, number = desk("d1-s1:handler"), case.registered.number
        act = f"/desk/claims/{case.claim.pk}/issue_opinion/"
        assert "/summary/" not in browser.get(f"/desk/matters/{number}/").content.decode()
        assert "大模型" not in browser.get(act).content.decode()
        assert browser.post(f"/desk/matters/{number}/summary/").status_code == 404
        assert browser.post(f"{act}draft/").status_code == 404


def test_a_summary_is_shown_as_text_whatever_it_says(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with (
        answering(ModelServer("<script>alert(1)</script>下水道堵塞。")) as server,
        model_at(server.url),
        later(case),
    ):
        browser, number = desk("d1-s1:handler"), case.registered.number
        address = f"/desk/matters/{number}/summary/"
        assert f'hx-post="{address}"' in browser.get(f"/desk/matters/{number}/").content.decode()
        shown = browser.post(address, headers=PART).content.decode()
        assert "<html" not in shown and "<script" not in shown and "下水道堵塞" in shown
        assert "大模型草拟，须由承办人核对" in shown and "qwen-test" in shown
        assert "<html" in browser.post(address).content.decode()
        assert desk("d2-s2:handler").post(address).status_code == 404
    assert Use.objects.count() == 2


def test_a_failure_is_one_sentence_on_an_ordinary_page(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    with answering(ModelServer(way="status")) as server, model_at(server.url), later(case):
        address = f"/desk/matters/{case.registered.number}/summary/"
        answer = desk("d1-s1:handler").post(address, headers=PART)
    assert answer.status_code == 200
    assert "大模型服务出错。请照常办理，不影响任何期限。" in answer.content.decode()


def test_a_draft_is_taken_over_by_a_person_and_the_step_says_so(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    said = json.dumps({"facts": FACTS, "opinion": OPINION, "outcome": "support"}, ensure_ascii=False)
    act = f"/desk/claims/{case.claim.pk}/issue_opinion/"
    filled = {name: str(value) for name, value in USUAL["issue_opinion"](case).items() if value}
    with answering(ModelServer(said)) as server, model_at(server.url), later(case):
        browser = desk("d1-s1:handler")
        assert f'hx-post="{act}draft/"' in browser.get(act).content.decode()
        shown = browser.post(f"{act}draft/", filled, headers=PART).content.decode()
        for field in ("facts", "opinion"):
            assert f'data-into="{field}"' in shown
        assert 'data-into="outcome"' not in shown and case.state is ClaimState.HANDLING
        browser.post(act, filled | {"facts": FACTS, "opinion": OPINION, "looked": "1"})
        assert case.state is ClaimState.OPINION_ISSUED
        page = browser.get(f"/desk/matters/{case.registered.number}/").content.decode()
    told = Step.objects.filter(verb="issue_opinion").latest("pk").values["assisted"]
    assert told["model"] == "qwen-test" and told["percent"] >= 50
    assert f"文字与大模型（qwen-test）的草拟有{told['percent']}%相同" in page


def test_own_words_are_not_said_to_be_a_models(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast)
    act = f"/desk/claims/{case.claim.pk}/issue_opinion/"
    filled = {name: str(value) for name, value in USUAL["issue_opinion"](case).items() if value}
    with (
        answering(ModelServer(json.dumps({"facts": "甲乙丙丁"}))) as server,
        model_at(server.url),
        later(case),
    ):
        browser = desk("d1-s1:handler")
        browser.post(f"{act}draft/", filled, headers=PART)
        browser.post(act, filled | {"looked": "1"})
    assert case.state is ClaimState.OPINION_ISSUED
    assert "assisted" not in Step.objects.filter(verb="issue_opinion").latest("pk").values


def test_accusations_have_no_button(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDED_OVER, cast=cast)
    with answering(ModelServer()) as server, model_at(server.url), later(case):
        browser, number = desk("xf:discipline"), case.registered.number
        assert "/summary/" not in browser.get(f"/desk/matters/{number}/").content.decode()
        shown = browser.post(f"/desk/matters/{number}/summary/", headers=PART).content.decode()
        assert "检举控告不使用大模型" in shown and not server.received
