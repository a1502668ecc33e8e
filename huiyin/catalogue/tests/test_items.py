"""The catalogue of items: whole, proven, each fault refused with file, row and reason (R-308)."""

from datetime import date

import pytest

from huiyin.catalogue.queries import class_of, classes, faults, item, items, path
from huiyin.catalogue.rules.catalogue import class_codes, load_catalogue, read_class_data
from huiyin.catalogue.rules.proposed import check_piece

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.django_db


def test_the_shipped_catalogue_has_no_fault():
    assert [str(one) for one in faults()] == []


def test_every_class_stands_in_order_with_its_items():
    codes = [one.code for one in classes()]
    assert codes == [code for code in class_codes() if code in codes]
    assert len(codes) == len(class_codes()) == 27
    assert len(items(on=TODAY)) >= 640
    for one in classes():
        assert len(items(one.code, on=TODAY)) >= 10
        assert one.publisher
        assert class_of(one.code) is one


def test_each_item_says_whom_how_and_why():
    """R-308: no item without body, path with steps and limits, and basis."""
    for one in items(on=TODAY):
        assert one.bodies
        assert one.basis
        assert one.bring
        for code in one.paths:
            way = path(code)
            assert way.steps
            assert way.limits or way.note


def test_what_is_not_proven_on_a_day_is_not_shown_on_it():
    """The code on the environment began on 2026-08-15; what rests on it is not shown the day before."""
    before = {one.code for one in items(on=date(2026, 8, 14))}
    resting = {one.code for one in items(on=TODAY) if any("生态环境法典" in basis.law for basis in one.basis)}
    assert resting
    assert not before & resting
    assert before


def test_an_unknown_item():
    assert item("XX-001", on=TODAY) is None


LIMIT = {"whose": "organ", "what": "办结", "n": 60, "unit": "calendar_days", "since": "受理之日"}
CITED = {"law": "行政复议法", "article": "第二十条"}


def a_path(**changes):
    facts = {
        "id": "XX-P01",
        "name": "某种程序",
        "type": "licence",
        "ways": ["4"],
        "body": "区某局",
        "steps": [{"name": "申请", "who": "petitioner"}, {"name": "办结", "who": "organ", "limit": "办结"}],
        "quote": "六十日内",
        "limits": [LIMIT | CITED],
        "shared": ["复议"],
        "bring": ["身份证明"],
        "result": "决定书",
        "cost": "不收费",
        "remedy": "不服的可以申请行政复议",
        "note": "",
    }
    return facts | CITED | changes


def an_item(**changes):
    facts = {
        "code": "XX-001",
        "request": "某件从来没有人问过的事",
        "covers": "包括某种情形",
        "words": "某种情形",
        "paths": ["XX-P01"],
        "bodies": {"district": "区某局"},
        "bring": ["身份证明"],
        "basis": [{"law": "行政复议法", "article": "第二十条", "quote": "六十日内"}],
    }
    return facts | changes


def said(*items_, paths=None):
    rows = {"items": list(items_), "paths": [a_path()] if paths is None else paths}
    head = {"source": "某局", "code": "XX", "name": "某类", "publisher": "某局", "about": "某事"}
    piece = read_class_data(head | rows, "XX.json")
    return [str(one) for one in check_piece(piece, load_catalogue(), TODAY)]


def test_a_whole_item_and_path_have_no_fault():
    assert said(an_item()) == []


@pytest.mark.parametrize(
    ("changes", "row", "reason"),
    [
        ({"body": ""}, "XX-P01", "缺少承办机关（body），请补上"),
        ({"steps": []}, "XX-P01", "缺少步骤（steps）（R-308）"),
        ({"article": ""}, "XX-P01", "缺少依据的条文"),
        ({"limits": [], "shared": [], "steps": [{"name": "办", "who": "organ"}]}, "XX-P01", "既没有期限"),
        ({"limits": [{**LIMIT, **CITED, "unit": ""}]}, "XX-P01 limits 1", "期限没有单位"),
        ({"limits": [{**LIMIT, **CITED, "unit": "weeks"}]}, "XX-P01 limits 1", "“weeks”不在可选范围内"),
        ({"limits": [{**LIMIT, **CITED, "n": 0}]}, "XX-P01 limits 1", "应为不小于1的整数"),
        ({"limits": [{**LIMIT, **CITED, "n": 61}]}, "XX-P01 limits 1", "没有写明“六十一日”"),
        ({"law": "没有的法"}, "XX-P01", "《没有的法》第二十条，目录没有收这部法律"),
        (
            {"law": "环境保护法", "article": "第一条"},
            "XX-P01",
            "2026-08-14以后不再施行，已由《生态环境法典》取代",
        ),
        ({"article": "第九百条"}, "XX-P01", "没有这一条"),
        ({"quote": "七十日内"}, "XX-P01", "引文“七十日内”不在"),
        ({"ways": ["7"]}, "XX-P01", "“7”不在可选范围内"),
        ({"type": "magic"}, "XX-P01", "“magic”不在可选范围内"),
        ({"shared": ["不存在"]}, "XX-P01", "“不存在”不在可选范围内"),
        ({"then": ["XX-P09"]}, "XX-P01", "后续途径“XX-P09”不存在"),
        (
            {"steps": [{"name": "办", "who": "organ", "limit": "别的"}]},
            "XX-P01 steps 1",
            "不在本途径的期限中",
        ),
        ({"bring": "身份证明"}, "XX-P01", "应带材料（bring）应为若干条文字"),
    ],
)
def test_r308_each_fault_of_a_path_is_refused(changes, row, reason):
    faulty = said(an_item(), paths=[a_path(**changes)])
    assert any(one.startswith(f"XX.json {row}：") and reason in one for one in faulty), faulty


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"bodies": {}}, "缺少承办机关（bodies）（R-308）"),
        ({"bodies": {"planet": "某局"}}, "“planet”不在可选范围内"),
        ({"basis": []}, "缺少法律依据（basis）（R-308）"),
        ({"basis": [{"law": "行政复议法", "article": "第二十条", "quote": ""}]}, "缺少引文"),
        ({"paths": ["XX-P02"]}, "没有“XX-P02”这条法定途径"),
        ({"request": "长" * 25}, "有25字，最多24字"),
        ({"words": "词"}, "至少两个字"),
        ({"code": "YY-001"}, "编号应以类别代码“XX-”开头"),
    ],
)
def test_r308_each_fault_of_an_item_is_refused(changes, reason):
    faulty = said(an_item(**changes))
    assert any(reason in one for one in faulty), faulty


def test_two_with_one_code_one_request_twice_and_a_circle():
    paths = [
        a_path(then=["XX-P02"]),
        a_path(id="XX-P02", then=["XX-P03"]),
        a_path(id="XX-P03", then=["XX-P01"]),
    ]
    faulty = said(an_item(), an_item(), an_item(code="XX-002"), paths=paths)
    assert "XX.json XX-001：编号与XX.json中的重复，请换一个编号" in faulty
    assert any(one.startswith("XX.json XX-002：事项名称与XX-001相同") for one in faulty)
    assert any("绕成一圈：XX-P01→XX-P02→XX-P03→XX-P01" in one for one in faulty)


def test_all_faults_are_told_and_not_the_first_only():
    assert len(said(an_item(bodies={}, basis=[], bring=[]), paths=[a_path(body="", result="")])) >= 5


def test_a_draft_may_be_half_filled_but_is_not_shown():
    assert said({"code": "XX-002", "state": "draft"}, an_item()) == []
    assert said(an_item(), paths=[a_path(state="draft")]) == [
        "XX.json XX-001：法定途径XX-P01还是草稿，请先公布它或者改用别的途径"
    ]
