"""One petition from the citizen's telephone to the end of the recheck, through the pages, day by day.

All dates stand here as counted by hand from the rules and the published calendar of 2026: the day of the event
is not counted (A-2), calendar days unless working days are named (A-1), and a last day on a rest day moves to
the first working day after it (A-3). The office's own alarm stays on the day before the move.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from huiyin.kernel.roles import Role
from huiyin.units.factories import a_city
from tests.journeys.browser import assert_accessible
from tests.journeys.townspeople import Citizen, Town, Worker, day, fill, text_of

STORY = "柳岸小区3号楼电梯停运二十天，八十岁的老人下不了楼。请求尽快修好电梯，并公开维修资金的使用情况。"
FACTS = "经现场核查，3号楼电梯主机损坏，维修资金账户尚有余额，业主委员会已经表决同意使用。"
OPINION = "责成物业服务企业十五日内更换主机并恢复运行，维修资金使用情况在小区公示栏公开。"
BETTER = "电梯主机已经更换，今日恢复运行；维修资金收支明细已逐户送达并在公示栏公开。"
ARTICLE = "《住宅专项维修资金管理办法》的有关规定"


@dataclass
class Cast:
    """Who plays a part."""

    wang: Citizen
    li: Worker
    zhou: Worker
    qian: Worker
    he: Worker
    sun: Worker
    wu: Worker

    @property
    def number(self) -> str:
        """The register number on 王桂兰's receipt."""
        return self.wang.number


@pytest.fixture
def cast(browser: Browser, live_server: LiveServer) -> Iterator[Cast]:
    """王桂兰 at her telephone and everybody in the offices."""
    Client().get("/")  # the pages are read in before anybody's patience is tried
    town = Town(browser, live_server.url, a_city())
    people = Cast(
        wang=town.citizen(size="phone"),
        li=town.worker("li.clerk", "xf", Role.CLERK),
        zhou=town.worker("zhou.street", "d1-s1", Role.LIAISON, Role.HANDLER),
        qian=town.worker("qian.build", "d1-build", Role.LIAISON, Role.HANDLER),
        he=town.worker("he.head", "d1-build", Role.HEAD),
        sun=town.worker("sun.district", "d1-gov", Role.REVIEWER),
        wu=town.worker("wu.city", "gov", Role.REVIEWER),
    )
    yield people
    complaints = [complaint for window in town.windows for complaint in window.complaints]
    for window in town.windows:
        window.page.context.close()
    assert complaints == []


def test_a_petition_from_the_telephone_to_the_end_of_the_recheck(cast: Cast) -> None:
    """T-01, T-03, T-04, T-05, T-06, T-08, T-09, T-10, T-11, P-1, P-3, E-5: the main job, every date as counted."""
    files(cast)
    is_forwarded_to_a_street(cast)
    street_objects_and_clerk_agrees(cast)
    department_accepts(cast)
    department_asks_and_extends(cast)
    department_answers_and_serves(cast)
    citizen_is_not_satisfied(cast)
    second_handling(cast)
    review(cast)
    recheck(cast)


def files(cast: Cast) -> None:
    """Monday 2 March: fifteen days from receipt end on 17 March (T-01)."""
    page = cast.wang.window.go("/")
    assert_accessible(page)
    with day(3, 2):
        page.get_by_role("link", name="我要反映").first.click()
        fill(page, {"您要反映的是哪一类": "请求解决问题", "经过和请求": STORY})
        go_on(cast.wang)
        fill(page, {"问题发生在哪个街道或者社区": "柳岸社区", "详细位置": "柳岸小区3号楼"})
        go_on(cast.wang)
        fill(page, {"姓名或者单位名称": "王桂兰", "联系电话": "13800005678"})
        go_on(cast.wang)
        go_on(cast.wang)
        assert_accessible(page)
        assert "王桂兰" in text_of(page) and "3号楼电梯停运" in text_of(page)
        page.get_by_role("button", name="提交信访事项").click()
        page.wait_for_url("**/receipt/")
        assert_accessible(page)
        cast.wang.number, cast.wang.code = page.locator(".copy .number").all_inner_texts()
        assert len(cast.wang.code.replace(" ", "")) == 8
        assert "2026年3月2日 周一 10:00" in text_of(page)
        assert "2026年3月17日 周二" in text_of(page)


def go_on(citizen: Citizen) -> None:
    """The next page of filing."""
    page = citizen.window.page
    assert_accessible(page)
    before = page.url
    page.get_by_role("button", name="继续", exact=True).click()
    page.wait_for_url(lambda url: url != before)


def is_forwarded_to_a_street(cast: Cast) -> None:
    """Wednesday 4 March: the street has to tell within 15 days (T-03) and may object for 5 working days (T-04)."""
    with day(3, 4):
        page = cast.li.open("/desk/")
        assert_accessible(page)
        assert cast.number in text_of(page) and "2026年3月17日" in text_of(page)
        page = cast.li.open("/desk/triage/")
        assert_accessible(page)
        fill(page, {"诉求类别": "申诉求决", "适用程序": "普通程序", "转送单位": "柳岸街道办事处"})
        page.get_by_role("button", name="核定并转送").click()
        page.get_by_text(f"{cast.number}已办理").wait_for()
        page = cast.zhou.case(cast.number)
        assert_accessible(page)
        assert "2026年3月19日 周四" in text_of(page), "T-03"
        assert "2026年3月11日 周三" in text_of(page), "T-04"
        tracked = cast.wang.track()
        assert_accessible(tracked)
        assert "柳岸街道办事处" in text_of(tracked) and "2026年3月19日 周四" in text_of(tracked)


def street_objects_and_clerk_agrees(cast: Cast) -> None:
    """Friday 6 March; decided on Monday 9 March: the new unit's limits begin anew (P-5)."""
    with day(3, 6):
        page = cast.zhou.begin(cast.number, "提出异议")
        assert_accessible(page)
        fill(
            page,
            {
                "异议理由": "住宅电梯维修和专项维修资金由住房建设部门监管，街道没有审批和监管职责。",
                "职责依据": "街道办事处权责清单",
                "建议承办单位": "东城区建设局",
            },
        )
        assert "异议审核中" in cast.zhou.confirm("提出异议")
    with day(3, 9):
        said = cast.li.act(
            cast.number,
            "审核异议",
            {
                "审核意见": "同意退回，改送其他单位",
                "新的承办单位": "东城区建设局",
                "审核理由": "住宅专项维修资金属建设部门监管",
            },
        )
        assert "2026年3月24日 周二" in said, "T-03"
        assert "2026年3月16日 周一" in said, "T-04: five working days, the week-end left out"


def department_accepts(cast: Cast) -> None:
    """Thursday 12 March: sixty days from acceptance end on Monday 11 May (T-05)."""
    with day(3, 12):
        cast.qian.act(
            cast.number,
            "选定办理方式",
            {"办理方式": "（六）信访程序", "选定理由": "没有其他法定途径，按信访程序办理。"},
        )
        said = cast.qian.act(cast.number, "受理", {"承办人及联系电话": "钱承办，85550101"})
        assert "2026年5月11日 周一" in said and "遇休息日" not in said
        page = cast.wang.track()
        assert "2026年5月11日 周一" in text_of(page) and "钱承办，85550101" in text_of(page)
        page.get_by_role("link", name="信访事项受理告知书", exact=True).click()
        page.wait_for_url("**/track/paper/**")
        assert_accessible(page)
        assert "2026年5月11日" in text_of(page)


def department_asks_and_extends(cast: Cast) -> None:
    """Asking moves no date (P-6). On 6 May the head adds thirty days: 10 June (T-06), and only once (P-3)."""
    with day(3, 16):
        cast.qian.act(cast.number, "请信访人补充", {"请补充的内容": "请告诉我们电梯停运的开始日期。"})
    with day(3, 17):
        page = cast.wang.track()
        assert "请告诉我们电梯停运的开始日期。" in text_of(page)
        page = cast.wang.follow("补充材料", {"补充的内容": "二月十日起停运。"}, "提交")
        assert "2026年5月11日 周一" in text_of(page), "P-6"
    with day(5, 6):
        said = cast.he.act(
            cast.number, "延长办理期限", {"延长天数": "30", "延期理由": "主机需要向厂家定制，情况复杂。"}
        )
        assert "2026年6月10日 周三" in said and "已延长30日" in said
        page = cast.he.begin(cast.number, "延长办理期限")
        fill(page, {"延长天数": "10", "延期理由": "再延长"})
        page.get_by_role("button", name="确认：延长办理期限").click()
        page.get_by_role("alert").get_by_text("只能延长一次").wait_for()
        assert_accessible(page)
        assert "2026年6月10日 周三" in text_of(cast.wang.track())


def department_answers_and_serves(cast: Cast) -> None:
    """Served on Thursday 14 May: thirty days end on Saturday 13 June, so Monday 15 June is the last (T-08, A-3)."""
    with day(5, 11):
        page = cast.qian.begin(cast.number, "作出答复意见")
        fill(page, opinion(OPINION))
        page.get_by_role("button", name="先看文书和期限").click()
        page.get_by_role("heading", name="预览：还没有办理").wait_for()
        assert_accessible(page)
        assert FACTS in text_of(page)
        assert "2026年5月21日" in cast.qian.confirm("作出答复意见")
    with day(5, 14):
        served = {"送达方式": "直接送达", "送达日期": "2026-05-14", "送达凭证": "王桂兰签收回证"}
        assert "2026年6月15日 周一" in cast.qian.act(cast.number, "登记送达", served)
        page = cast.wang.track()
        assert "2026年6月15日 周一" in text_of(page)
        page.get_by_role("link", name="信访处理意见书", exact=True).click()
        page.wait_for_url("**/track/paper/**")
        assert OPINION in text_of(page) and "东城区人民政府" in text_of(page)
        assert_accessible(page)


def opinion(text: str) -> dict[str, str]:
    """The answers of the form of an opinion."""
    return {
        "处理结果": "解释说明",
        "查明的事实和理由": FACTS,
        "处理意见": text,
        "法律法规依据": ARTICLE,
        "与信访人联系情况": "已电话听取意见",
    }


def citizen_is_not_satisfied(cast: Cast) -> None:
    """Monday 18 May: the office has five working days to arrange something (E-5); the remedy is named (U13)."""
    with day(5, 18):
        page = cast.wang.track()
        fill(page, {"您对承办单位的办理是否满意": "不满意", "您对信访部门的服务是否满意": "满意"})
        page.get_by_role("button", name="未解决，提交评价").click()
        page.get_by_text("很抱歉没有让您满意").wait_for()
        assert_accessible(page)
        assert "东城区人民政府" in text_of(page) and "2026年6月15日 周一" in text_of(page)
        assert "2026年5月25日 周一" in text_of(page)


def second_handling(cast: Cast) -> None:
    """Opened on Wednesday 20 May: fifteen working days end on 10 June. The new answer opens a new window (T-08)."""
    with day(5, 20):
        said = cast.li.act(cast.number, "组织二次办理", {"二次办理要求": "当面听取意见后重新办理"})
        assert "二次办理中" in said and "2026年6月10日 周三" in said
        assert "2026年6月15日 周一" in text_of(cast.wang.track()), "the first window runs on"
    with day(6, 3):
        cast.qian.act(cast.number, "作出答复意见", opinion(BETTER))
    with day(6, 5):
        served = {"送达方式": "邮寄送达", "送达日期": "2026-06-05", "送达凭证": "邮件回执"}
        said = cast.qian.act(cast.number, "登记送达", served)
        assert "2026年7月6日 周一" in said, "5 July is a Sunday (A-3)"
        assert "2026年7月6日 周一" in text_of(cast.wang.track())


def review(cast: Cast) -> None:
    """Asked for on Thursday 25 June: thirty days end on Saturday 25 July, by law on Monday 27 July (T-09, A-3)."""
    with day(6, 25):
        asked = {"申请理由": "维修资金明细仍不完整，对处理意见不服。", "复查复核机关": "东城区人民政府"}
        page = cast.wang.follow("申请复查", asked, "提交申请")
        assert "复查复核中" in text_of(page) and "东城区人民政府" in text_of(page)
        assert "2026年7月27日 周一" in text_of(page)
    with day(6, 26):
        page = cast.sun.open("/desk/?tab=review")
        assert cast.number in text_of(page) and "2026年7月25日" in text_of(page)
        page = cast.sun.case(cast.number)
        assert "2026年7月25日 周六" in text_of(page)
        assert "法定末日顺延至 2026年7月27日 周一" in text_of(page)
    with day(7, 10):
        cast.sun.act(cast.number, "作出复查意见", decision("维持", "处理意见事实清楚、依据正确，予以维持。"))
    with day(7, 14):
        served = {"送达方式": "邮寄送达", "送达日期": "2026-07-14", "送达凭证": "邮件回执"}
        said = cast.sun.act(cast.number, "送达复查意见", served)
        assert "2026年8月13日 周四" in said, "T-10"
        page = cast.wang.track()
        assert "2026年8月13日 周四" in text_of(page)


def decision(result: str, text: str) -> dict[str, str]:
    """The answers of the form of a review or recheck decision."""
    return {"结果": result, "事实认定情况": FACTS, "意见": text, "依据": ARTICLE}


def recheck(cast: Cast) -> None:
    """Asked for on Monday 3 August: 2 September; three days of hearing do not count: by law 7 September (T-11)."""
    with day(8, 3):
        page = cast.wang.follow("申请复核", {"申请理由": "对复查意见不服，请求公开明细。"}, "提交申请")
        assert "2026年9月2日 周三" in text_of(page) and "试市人民政府" in text_of(page)
    with day(8, 19):
        said = cast.wu.act(cast.number, "登记听证", hearing())
        assert "2026年9月5日 周六" in said, "P-1"
        assert "法定末日顺延至 2026年9月7日 周一" in said
        assert "2026年9月7日 周一" in text_of(cast.wang.track())
    with day(8, 28):
        cast.wu.act(cast.number, "作出复核意见", decision("维持", "复查意见正确，予以维持。"))
    with day(8, 31):
        served = {"送达方式": "直接送达", "送达日期": "2026-08-31", "送达凭证": "签收回证"}
        assert "复核终结" in cast.wu.act(cast.number, "送达复核意见", served)
        page = cast.wang.track()
        assert_accessible(page)
        assert "已办结" in text_of(page)
        assert page.get_by_role("link", name="申请复").count() == 0, "the procedure of three levels is over"
        page = cast.wu.case(cast.number)
        assert_accessible(page)


def hearing() -> dict[str, str]:
    """The answers of the form of a hearing from 17 to 19 August."""
    long = ("质询情况", "辩论情况", "评议情况", "合议情况", "听证结论")
    return {
        "听证开始日": "2026-08-17",
        "听证结束日": "2026-08-19",
        "听证地点": "市信访局听证室",
        "参加人员": "王桂兰、承办单位、律师、社区代表",
        "公开情况": "公开举行",
    } | dict.fromkeys(long, "各方充分发表意见，过程记录在卷，一致认为办理程序合法。")
