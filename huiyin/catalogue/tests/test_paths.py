"""Statutory paths: complete, cited in laws in force, found by everyday words (R-308, P-7)."""

from datetime import date

import pytest

from huiyin.catalogue.queries import find_paths, law, path, paths
from huiyin.deadlines.limits import Limit, TimeUnit

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.django_db


def test_seventy_two_paths_each_complete():
    """R-308: body, limits or why none, steps, law and article."""
    assert len([one for one in paths() if one.file == "paths.json"]) == 72
    for one in paths():
        assert one.body
        assert one.steps
        assert one.quote
        assert one.limits or one.note
        assert str(one)


def test_no_path_cites_a_law_that_is_not_in_force():
    for one in paths():
        for name in (one.law, *(limit.law for limit in one.limits)):
            assert law(name).in_force(TODAY), (one.code, name)


def test_every_way_of_article_31_is_served():
    ways = {way for one in paths() for way in one.ways}
    assert ways == {"1", "2", "3", "4", "5", "6", "accusation"}
    assert path("DC-01").ways == ("accusation",)
    assert path("DC-02").ways == ("3",)  # 申请复审 is named in Art. 31(3)
    assert path("GN-18").ways == ()


@pytest.mark.parametrize(
    ("code", "what", "limit"),
    [
        ("HR-01", "申请仲裁", Limit.months(12)),
        ("HR-04", "作出认定", Limit.days(60)),
        ("GN-01", "申请", Limit.days(60)),
        ("GN-01", "审查受理（五日指工作日）", Limit.working_days(5)),
        ("GN-03", "起诉", Limit.months(6)),
        ("GN-05", "答复（征求意见时间不计入）", Limit.working_days(20)),
        ("GN-07", "作出许可决定（按工作日）", Limit.working_days(20)),
        ("MK-01", "决定是否受理", Limit.working_days(7)),
        ("HR-02", "调查", Limit.working_days(60)),
        ("EE-03", "提起生态环境民事诉讼", Limit.months(60)),
        ("HC-03", "请求撤销", Limit.months(12)),
    ],
)
def test_limits_as_the_law_has_them(code, what, limit):
    assert [one.limit for one in path(code).limits if one.what == what] == [limit]


def test_three_days_for_a_traffic_accident_review_are_working_days():
    """The rules on traffic accidents say so themselves (A-1: the unit belongs to each limit)."""
    assert path("PS-03").limits[0].limit.unit is TimeUnit.WORKING_DAYS
    assert "工作日" in path("PS-03").note


def test_p7_the_petitioner_is_told_which_limits_run_against_him():
    told = [limit.sentence for limit in path("GN-09").running_limits]
    assert told == [
        "申请行政复议：自知道或者应当知道该行政行为之日起60日（《行政复议法》第二十条）",
        "提起行政诉讼：自知道或者应当知道作出行政行为之日起6个月（《行政诉讼法》第四十六条）",
    ]
    assert "中断" in path("HR-01").note


def test_duty_without_a_special_limit_has_two_months():
    """T-18: way 31(5)."""
    assert [limit.limit for limit in path("NR-05").limits] == [Limit.months(2)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("我在工地干了半年，包工头一直拖欠农民工工资不给", "HR-03"),
        ("公司没签劳动合同就把我辞退，不给经济补偿", "HR-01"),
        ("上班受伤，社保局不给工伤认定", "HR-04"),
        ("楼下酒吧每天半夜噪音扰民", "EE-04"),
        ("化工厂偷排污水，河里全是臭味", "EE-01"),
        ("邻居在楼顶私搭乱建，是违章建筑", "NR-05"),
        ("对交警的事故认定不服，责任认定不公", "PS-03"),
        ("村里征地补偿款一直没有给我们", "NR-02"),
        ("健身房跑路，办卡的钱不退，要求退款", "MK-01"),
        ("低保被取消了", "CA-01"),
        ("申请公开政府信息，局里不予公开", "GN-05"),
        ("物业公司不作为，小区管理混乱", "HC-02"),
        ("快递丢了，快递公司不赔", "TC-01"),
    ],
)
def test_a_text_finds_its_path(text, code):
    assert code in [one.code for one in find_paths(text, 3, on=TODAY)]


def test_finding_is_bounded_ordered_and_may_find_nothing():
    text = "拖欠工资，未签劳动合同，社保也不交，还有工伤"
    assert len(find_paths(text, 2, on=TODAY)) == 2
    assert find_paths(text, on=TODAY) == find_paths(text, on=TODAY)
    assert find_paths("今天天气很好", on=TODAY) == ()
    assert find_paths("", on=TODAY) == ()


def test_unknown_paths_and_those_of_a_class():
    assert path("XX-99") is None
    assert {one.code for one in paths("HJ")} >= {"EE-01", "EE-02", "EE-03", "EE-04"}


def test_steps_say_who_and_within_which_limit():
    arbitration = path("HR-01")
    by_name = {step.name: step for step in arbitration.steps}
    assert by_name["申请仲裁"].who_label == "您"
    assert arbitration.limit_of(by_name["申请仲裁"]).limit == Limit.months(12)
    assert arbitration.limit_of(by_name["作出裁决"]).limit == Limit.days(45)
    assert arbitration.limit_of(by_name["协商或者申请调解"]) is None


def test_who_does_not_accept_the_result_is_led_on():
    assert "GN-03" in path("HR-04").then
    assert path("GN-01").then == ("GN-03",)
