"""Laws in their time, citations that may be shown, grounds that are no dead ends."""

from datetime import date

import pytest

from huiyin.catalogue.queries import bases, basis, ground, grounds, law, profile_codes
from huiyin.catalogue.rules.bases import TURN_TO_LABELS
from huiyin.catalogue.rules.laws import load_laws
from huiyin.catalogue.rules.reading import must, read

TODAY = date(2026, 11, 22)
TEN_REPEALED = [
    *("环境保护法", "环境影响评价法", "海洋环境保护法", "大气污染防治法", "水污染防治法"),
    *("土壤污染防治法", "固体废物污染环境防治法", "噪声污染防治法", "放射性污染防治法", "清洁生产促进法"),
]


@pytest.mark.parametrize("name", TEN_REPEALED)
def test_ten_environmental_laws_ended_when_the_code_began(name):
    assert law(name).in_force(date(2026, 8, 14))
    assert not law(name).in_force(date(2026, 8, 15))
    assert law(name).replaced_by == "生态环境法典"
    assert law("生态环境法典").in_force(date(2026, 8, 15))
    assert not law("生态环境法典").in_force(date(2026, 8, 14))


def test_the_regulation_of_2005_gave_way_to_that_of_2022():
    assert not law("信访条例").in_force(date(2022, 5, 1))
    assert law("信访工作条例").in_force(date(2022, 5, 1))
    assert law("信访工作条例").title == "《信访工作条例》"
    assert law("不存在的法") is None


def test_only_rules_checked_word_by_word_are_shown_as_law():
    for one in bases(profile="national"):
        if one.showable:
            assert one.status == "V"
            assert one.quote
            assert load_laws()[one.law].in_force(TODAY), one.rule_id
        else:
            assert str(one) == one.subject
    assert not basis("A-2").showable  # D by analogy, though the Civil Code is quoted
    assert not basis("T-14").showable  # E
    assert not basis("P-8").showable  # M
    assert not basis("S-02").showable  # only the regulation of 2005 says so


@pytest.mark.parametrize(
    ("rule", "article"),
    [
        ("R-201", "第二十二条"),
        ("T-04", "第二十三条"),
        ("R-304", "第三十一条"),
        ("T-05", "第三十四条"),
        ("P-3", "第三十四条"),
        ("R-601", "第三十二条"),
        ("T-08", "第三十五条"),
        ("T-11", "第三十六条"),
        ("N-3", "第十九条"),
        ("N-4", "第三十六条"),
        ("N-6", "第二十三条"),
        ("C-1", "第三十条"),
        ("S-03", "第四十条"),
        ("R-602", "第三十二条"),
    ],
)
def test_the_rules_that_procedure_rests_on_cite_the_regulation(rule, article):
    found = basis(rule)
    assert (found.law, found.article, found.showable) == ("信访工作条例", article, True)
    assert str(found) == f"《信访工作条例》{article}"


def test_local_words_are_law_only_at_their_place():
    assert not basis("T-13", profile="national").showable
    assert basis("T-13", profile="shandong").law == "山东省信访条例"
    assert not basis("T-13", profile="beijing").showable
    assert {c.scope for c in basis("N-7", profile="zhejiang").citations} == {"zhejiang"}
    assert basis("C-3", profile="shandong").citations == ()  # a city's rule, not the province's


def test_no_citation_of_a_former_law_is_ever_handed_out():
    for code in profile_codes():
        assert not [c for one in bases(profile=code) for c in one.citations if c.law == "信访条例"]


def test_every_family_of_rules_is_there_and_an_unknown_rule_is_none():
    found = {one.rule_id.split("-")[0] for one in bases()}
    assert {"R", "T", "A", "P", "N", "C", "S", "E", "H"} <= found
    assert len(bases()) > 140
    assert basis("R-999") is None


def test_each_ground_says_in_polite_words_where_to_turn():
    for code in profile_codes():
        for one in grounds(profile=code):
            assert "您" in one.text
            assert one.turn_to in TURN_TO_LABELS
            assert basis(one.basis, profile=code).subject
    assert [one.code for one in grounds(profile="national")] == ["N-1", "N-2", "N-3", "N-4", "N-5", "N-6"]


def test_n2_is_for_visits_with_a_request_only():
    assert [(one.code, one.visits_only, one.petitions_only) for one in grounds() if one.visits_only] == [
        ("N-2", True, True)
    ]


def test_n7_is_a_ground_only_where_the_local_text_knows_it():
    assert ground("N-7") is None
    assert ground("N-7", profile="beijing").kind == "no_longer"
    assert {one.code for one in grounds() if one.kind == "no_longer"} == {"N-4", "N-5"}


def test_data_without_a_source_is_not_served():
    assert read("bases.json")["source"]
    with pytest.raises(ValueError, match=r"laws\.json: source is missing"):
        must(False, "laws.json", "source is missing")
