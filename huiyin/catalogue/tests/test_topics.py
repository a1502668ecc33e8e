"""Fields of matters, and the class and field that a text suggests (R-301, R-302, R-304). Texts are invented."""

import pytest

from huiyin.catalogue.queries import field_label, fields, propose_class
from huiyin.kernel.phrases import PhraseFinder


def test_fifteen_fields_in_three_levels():
    assert len(fields()) == 15
    kinds = [kind for field in fields() for kind in field.kinds]
    assert len(kinds) > 100
    assert sum(len(kind.topics) for kind in kinds) > 250
    assert field_label("01") == "城乡建设与住房"
    assert field_label("0102") == "市政设施与城市管理"
    assert field_label("9999") == "9999"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("和平路的路灯坏了半个月，晚上人行道一片漆黑", "0102"),
        ("开发商延期交房，楼盘至今没有办房产证", "0109"),
        ("化工厂夜里偷排废气，气味刺鼻", "0402"),
        ("出租车司机拒载，不打表乱要价", "0601"),
        ("学校老师周末有偿补课，收补课费", "1402"),
        ("公司拖欠工资三个月，没有签劳动合同", "15"),
        ("小区电梯经常故障，有人被困", "1104"),
        ("医院误诊，手术后病情加重", "12"),
        ("养老保险断缴，社保局不给补缴", "1502"),
        ("低保户被取消低保，生活困难", "0908"),
        ("村里承包地被人占了，土地流转没有合同", "1012"),
        ("耕地被征地建厂，青苗补偿没有发", "03"),
        ("楼下麻将馆聚众赌博，报警没有用", "1307"),
        ("手机套餐乱扣费，流量莫名其妙没了", "08"),
        ("银行贷款利息计算有误，征信受影响", "0705"),
    ],
)
def test_field_of_everyday_messages(text, field):
    found = propose_class(text)
    assert found.field_code.startswith(field)
    assert found.field_label == field_label(found.field_code)
    assert 0 < found.score <= 1
    assert found.claim_class == "petition"


def test_the_reasons_name_the_words_that_told_the_field():
    found = propose_class("和平路的路灯坏了半个月")
    assert any("路灯" in reason for reason in found.reasons)
    assert all(reason for reason in found.reasons)


@pytest.mark.parametrize("text", ["", "，。！", "你好，我想问一下", "急急急", "🙂🙂🙂", "abc 123"])
def test_an_unclear_text_gets_no_field(text):
    found = propose_class(text)
    assert (found.field_code, found.field_label, found.claim_class) == ("", "", "petition")
    assert "人工选择" in found.reasons[-1]


@pytest.mark.parametrize("text", ["我家门口的路灯和学校", "学校门口公交站"])
def test_a_text_between_two_fields_is_left_to_a_person(text):
    found = propose_class(text)
    assert (found.field_code, found.score) == ("", 0.0)


@pytest.mark.parametrize(
    "text",
    [
        "实名举报某局局长张某受贿，收钱办事",
        "我要检举村支书贪污低保款，虚报名额",
        "镇长李某以权谋私，把工程包给亲戚",
        "控告派出所所长充当保护伞，徇私枉法",
        "村主任虚报冒领危房改造补助，请纪委查处",
        "举报该局失职渎职、滥用职权",
        "街道办主任索贿，不给钱就不办",
    ],
)
def test_r302_accusations_of_officials_are_recognised(text):
    found = propose_class(text)
    assert found.claim_class == "accusation"
    assert "人工确认" in found.reasons[0]


@pytest.mark.parametrize(
    "text",
    [
        "举报楼下酒吧半夜噪音扰民",
        "投诉物业公司不作为，小区脏乱差",
        "举报餐馆使用过期食品",
        "尊敬的局长您好，公司拖欠工资，请帮忙解决",
        "领导，是不是有人受贿才一直不管？请修路灯",
        "银行行长您好，我的贷款批不下来",
        "老公出轨，生活作风问题",
    ],
)
def test_complaints_about_others_are_no_accusations_of_officials(text):
    assert propose_class(text).claim_class == "petition"


@pytest.mark.parametrize(
    "text",
    [
        "建议在滨江公园增设母婴室",
        "关于优化公交线路的几点建议：一是增加班次，二是延长末班时间",
        "建议地铁三号线延长到新城",
        "给市政府献策：利用闲置厂房办社区食堂",
    ],
)
def test_r301_suggestions_are_recognised(text):
    assert propose_class(text).claim_class == "suggestion"


@pytest.mark.parametrize(
    "text",
    [
        "投诉开发商拖欠赔偿，建议尽快处理，我家多次反映没人管",
        "公司欠薪不给，本人求助，建议查一查",
    ],
)
def test_a_complaint_with_the_word_suggest_stays_a_petition(text):
    assert propose_class(text).claim_class == "petition"


def test_a_long_text_is_cut_and_read_once(monkeypatch):
    """However long a text is, no more than 2,500 signs are gone through, and once only."""
    read, find = [], PhraseFinder.find
    monkeypatch.setattr(PhraseFinder, "find", lambda self, text: read.append(len(text)) or find(self, text))
    text = "和平路的路灯坏了，人行道很黑，物业公司不管，开发商也不管。" * 500
    assert propose_class(text).field_code.startswith("01")
    assert read == [2500]


def test_the_same_text_gives_the_same_proposal():
    text = "小区电梯经常故障，物业公司不管，维修基金去哪了"
    assert propose_class(text) == propose_class(text)
