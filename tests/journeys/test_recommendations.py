"""A problem becomes advice: evidence, paper, answer, and what is reported afterwards (BJ-11, D-23, T-19, Art. 45)."""

import re
from datetime import datetime, timedelta

from playwright.sync_api import expect

from huiyin.analysis.models import Topic, TopicMatter
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage, register
from tests.journeys.browser import Window, assert_accessible, assert_accessible_at
from tests.journeys.conftest import PageOf

NOW = AT + timedelta(days=40)
LATER = NOW + timedelta(days=60)
FACTS = "三处路灯移交前无人养护，逐件答复没有根治。"


def a_topic() -> int:
    """Two reports of one problem; returns the topic that they belong to."""
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in (1, 2)]
    made = Topic.objects.create(made_at=AT, label="柳岸路灯不亮")
    for case in cases:
        joins(made.pk, case.registered.matter_id, case.at, cast)
    return made.pk


def joins(topic_id: int, matter_id: int, at: datetime, cast: Cast) -> None:
    """A matter belongs to the topic."""
    TopicMatter.objects.create(
        matter_id=matter_id,
        topic_id=topic_id,
        day=at.date(),
        unit_id=cast.unit("d1-s1"),
        channel="letter",
        likeness=0.9,
    )


def test_bj11_from_a_topic_over_the_advice_to_its_effect(page_of: PageOf) -> None:
    watcher, street = page_of("supervisor"), page_of("street")
    topic = a_topic()
    with clock.frozen(NOW):
        number = advises(watcher, topic)
        adopts(street, number)
    cast = Cast()
    later = register(cast, at=LATER - timedelta(days=3), seed=9)
    joins(topic, later.registered.matter_id, later.at, cast)
    with clock.frozen(LATER):
        looks_after_it(watcher, number)


def advises(window: Window, topic: int) -> str:
    """From the page of the topic, with its matters as evidence; returns the address of the advice."""
    page = window.go(f"/supervise/topics/{topic}/")
    page.get_by_role("link", name="提出建议").click()
    page.get_by_role("link", name="改进工作建议").click()
    page.get_by_text("热点问题“柳岸路灯不亮”").wait_for()
    assert_accessible_at(window, ("desk", "phone"), picture="advise")
    window.resize("desk")
    page.get_by_label("主送单位").fill("柳岸街道办事处")
    page.get_by_label("事由").fill("路灯移交前无人养护")
    page.get_by_label("事实和问题").fill(FACTS)
    page.get_by_label("依据的条款").fill("《信访工作条例》第四十条")
    page.get_by_label("建议", exact=True).fill("明确移交前由建设单位养护，逐处移交。")
    page.get_by_role("button", name="发出建议书").click()
    page.get_by_role("heading", name="改进工作建议书").wait_for()
    expect(page.locator(".sheet-paper")).to_contain_text(FACTS)
    page.get_by_role("link", name=re.compile("打开清单")).click()
    expect(page.locator("tr [data-row]")).to_have_count(2)
    page.go_back()
    return page.url.removeprefix(window.base)


def adopts(window: Window, address: str) -> None:
    """The street finds it among what it received, takes it and answers; what is missing is said."""
    page = window.go("/desk/recommendations/")
    page.get_by_role("link", name=re.compile("路灯移交前无人养护")).first.click()
    page.get_by_role("button", name="签收").click()
    page.get_by_label("采纳", exact=True).check()
    page.get_by_label("理由").fill("情况属实。")
    page.get_by_role("button", name="反馈", exact=True).click()
    page.get_by_text("采纳的，请写明落实措施。").first.wait_for()
    assert_accessible(page)
    page.get_by_label("落实措施").fill("由建设单位设专人养护。")
    page.get_by_label("完成时限").fill("2026-05-31")
    page.get_by_role("button", name="反馈", exact=True).click()
    page.get_by_text("建议采纳情况反馈").first.wait_for()
    assert page.url.endswith(address)
    assert_accessible_at(window, ("phone",), picture="advice-answered")


def looks_after_it(window: Window, address: str) -> None:
    """What came before and after the adoption, each number its list; then the verdict."""
    page = window.go(address)
    page.get_by_role("heading", name="采纳以后").wait_for()
    page.get_by_role("link", name=re.compile("^1 ?采纳后")).click()
    expect(page.locator("tr [data-row]")).to_have_count(1)
    page.go_back()
    page.get_by_text("样本不足").wait_for()
    page.get_by_label("已经落实").check()
    page.get_by_label("核查情况").fill("现场抽看三处，路灯已亮。")
    page.get_by_role("button", name="记录核查结果").click()
    page.get_by_text("核查：已经落实").wait_for()
    assert_accessible_at(window, ("desk",), picture="advice-done")
    page = window.go("/supervise/recommendations/effects/?tab=waiting")
    page.get_by_role("link", name="路灯移交前无人养护").wait_for()
    assert_accessible_at(window, ("desk", "phone"), picture="advice-effects")
