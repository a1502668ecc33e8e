"""The limits beside a petition and the procedure that a request is in, on the citizen's pages (P-7, WH-09)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.matters.models import Arrival
from huiyin.web.public.tests.journey import Journey
from huiyin.web.public.tests.proved import page_of, proved

pytestmark = pytest.mark.django_db
DISMISSED = "公司把我辞退，不给经济补偿，也没签劳动合同，请求帮助。"
DAY = "知道权利被侵害的日期"


@pytest.fixture
def ready(journey: Journey) -> Journey:
    """A citizen at the check page, who wrote of a labour dispute."""
    journey.to_check(text=DISMISSED)
    return journey


def test_p7_the_receipt_names_the_last_day(ready: Journey) -> None:
    page = ready.client.get("/file/check/").content.decode()
    assert "请留意法定程序的期限" in page and DAY in page and "第二十七条" in page
    known = clock.today() - timedelta(days=30)
    sent = ready.send("/file/check/", event_day=known.isoformat())
    assert sent.status_code == 302
    receipt = ready.client.get("/receipt/").content.decode()
    assert "劳动争议仲裁" in receipt and "信访一般不停止" in receipt and "中断" in receipt
    assert f"最后一天是{known.year + 1}年" in receipt
    assert Arrival.objects.get().raw["event_day"] == known.isoformat()


@pytest.mark.parametrize(("typed", "told"), [("去年春天", "日期"), ("2099-1-1", "晚于今天")])
def test_p7_a_day_that_cannot_be_is_told_and_kept(ready: Journey, typed: str, told: str) -> None:
    answer = ready.send("/file/check/", event_day=typed)
    page = answer.content.decode()
    assert told in page and f'value="{typed}"' in page
    assert not Arrival.objects.exists()


def test_p7_the_day_may_be_left_open(ready: Journey) -> None:
    ready.send("/file/check/", event_day="")
    receipt = ready.client.get("/receipt/").content.decode()
    assert "自知道或者应当知道权利被侵害之日" in receipt and "最后一天是" not in receipt


def test_p7_nothing_is_asked_where_no_other_procedure_is_in_sight(journey: Journey) -> None:
    journey.to_check(text="谢谢你们。")
    page = journey.client.get("/file/check/").content.decode()
    assert DAY not in page


def test_wh09_the_page_tells_each_step_with_its_last_day_and_article() -> None:
    case = at_stage(ClaimState.FORWARDED)
    case.do("choose_way", "d1-s1:handler", way="2", reason="劳动争议", path="HR-01")
    case.do("divert", "d1-s1:handler")
    taken = date(2026, 3, 12)
    case.do("enter_step", "d1-s1:handler", on=taken, step="4", entered_on=taken, skip_reason="仲裁委当日受理")
    with proved(case) as client:
        page = page_of(client)
    assert "法定程序" in page and "作出裁决" in page and 'aria-current="step"' in page
    assert "第四十三条" in page and "最后一天是2026年4月27日" in page
    assert "没有经过这一环节：仲裁委当日受理" in page
    case.do("report_decision", "d1-s1:handler", on=date(2026, 4, 20), received_on=date(2026, 4, 20))
    with proved(case) as client:
        decided = page_of(client)
    assert "已有结果" in decided and "不服裁决起诉" in decided and "最后一天是2026年5月6日" in decided
