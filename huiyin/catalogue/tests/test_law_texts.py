"""The words of the laws: complete, in their versions, found by number."""

import re
from datetime import date

import pytest

from huiyin.catalogue.queries import article, current_law, find_laws, law_text, law_versions
from huiyin.catalogue.rules import numerals
from huiyin.catalogue.rules.law_library import TEXTS, load_texts
from huiyin.catalogue.rules.law_text import parse
from huiyin.catalogue.rules.laws import load_versions
from huiyin.catalogue.tests.test_law import TEN_REPEALED

TODAY = date(2026, 11, 22)


def test_numbers_are_read_as_they_are_written():
    for number in range(1, 1400):
        assert numerals.value(numerals.signs(number)) == number
        assert numerals.article_number(numerals.article_name((number, 0))) == (number, 0)
    assert numerals.article_name((110, 0)) == "第一百一十条"
    assert numerals.article_name((1005, 2)) == "第一千零五条之二"


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("第十七条", (17, 0)),
        ("17", (17, 0)),
        ("第 17 条", (17, 0)),
        ("十七条之一", (17, 1)),
        ("17-1", (17, 1)),
        ("一二", (2, 0)),
        ("第零条", None),
        ("条", None),
        ("十七款", None),
    ],
)
def test_an_article_number_may_be_typed_in_several_ways(typed, number):
    assert numerals.article_number(typed) == number


def test_every_text_of_the_register_is_whole_and_no_other_lies_about():
    """JZ-06: numbers run on without gaps in each of them, or reading would have stopped."""
    texts = load_texts()
    assert len(texts) >= 300
    assert {one.name for one in TEXTS.iterdir()} == {law.file for law, _text in texts}
    assert sum(len(text.articles) for _law, text in texts) > 24_000
    for law, text in texts:
        assert law.adopted, law.name
        assert law.copied, law.name
        assert law.fields, law.name
        for one in text.articles:
            assert "|" not in one.text, (law.name, one.name)


def test_the_field_of_city_management_has_its_articles():
    """JZ-06: more than 1,100 articles, each with law, version and words."""
    held = [(law, text) for law, text in load_texts() if "city" in law.fields and law.in_force(TODAY)]
    assert sum(len(text.articles) for _law, text in held) >= 1_100
    assert all(law.version for law, _text in held)


def test_the_texts_stay_small():
    sizes = [one.stat().st_size for one in TEXTS.iterdir()]
    assert sum(sizes) < 12_000_000
    assert max(sizes) < 600_000


@pytest.mark.parametrize(
    "name", ["劳动合同法", "《劳动合同法》", "《中华人民共和国劳动合同法》", "中华人民共和国劳动合同法"]
)
def test_an_article_is_found_under_any_spelling_of_its_law(name):
    found = article(name, "第三十条", on=TODAY)
    assert str(found) == "《劳动合同法》第三十条"
    assert "支付令" in found.article.text
    assert found.article.chapters == ("第三章 劳动合同的履行和变更",)


def test_inserted_articles_have_their_place():
    found = article("刑法", "276-1", on=TODAY)
    assert found.article.name == "第二百七十六条之一"
    assert "拒不支付" in found.article.text or "劳动报酬" in found.article.text
    assert found.article.anchor == "276-1"


def test_parts_chapters_and_sections_stand_above_an_article():
    found = article("民法典", "944", on=TODAY)
    assert [each.split()[0] for each in found.article.chapters] == ["第三编", "第二分编", "第二十四章"]


@pytest.mark.parametrize("name", TEN_REPEALED)
def test_a_repealed_law_has_articles_only_until_its_last_day(name):
    """The ten environmental laws ended on 2026-08-15."""
    assert article(name, "1", on=date(2026, 8, 14))
    assert article(name, "1", on=date(2026, 8, 15)) is None
    assert current_law(name, on=TODAY).is_over(TODAY)


def test_the_version_of_the_day_answers():
    old = article("军人抚恤优待条例", "第一条", on=date(2024, 9, 30))
    new = article("军人抚恤优待条例", "第一条", on=date(2024, 10, 1))
    assert (old.law.version, new.law.version) == ("2019修订", "2024修订")
    assert [one.version for one in law_versions("商标法")] == ["2019修正", "2026修订"]
    assert current_law("商标法", on=TODAY).version == "2019修正"
    assert current_law("商标法", on=date(2027, 1, 1)).version == "2026修订"


def test_no_version_answers_before_it_was_adopted():
    assert article("监察法", "1", on=date(2024, 12, 24)) is None
    assert article("监察法", "1", on=date(2025, 6, 1))


@pytest.mark.parametrize(
    ("law", "number"), [("不存在的法", "1"), ("劳动法", "9999"), ("劳动法", "某条"), ("", "")]
)
def test_what_is_not_there_is_none(law, number):
    assert article(law, number, on=TODAY) is None
    assert law_versions("不存在的法") == ()
    assert current_law("不存在的法", on=TODAY) is None


def test_laws_say_themselves_which_held_laws_they_end():
    """A held law that another one in force declares ended (同时废止) must have its last day in the register."""
    ended = re.compile(r"《(?:中华人民共和国)?([^》]+)》(?=[^。]*同时废止)")
    versions = load_versions()
    for law, text in load_texts():
        for one in text.articles[-3:]:
            for name in ended.findall(one.text):
                if name != law.name and law.in_force(TODAY):
                    assert not [each for each in versions.get(name, ()) if each.until is None], (
                        law.name,
                        name,
                    )


def test_laws_are_found_by_parts_of_their_names():
    assert find_laws("劳动 合同法", on=TODAY)[0].name == "劳动合同法"
    assert {"环境保护法", "环境保护税法"} <= {one.name for one in find_laws("环境保护", on=TODAY)}
    assert find_laws("环境保护", on=TODAY)[-1].is_over(TODAY)
    assert find_laws("没有这部", on=TODAY) == ()


def test_a_text_gives_chapters_paragraphs_and_items():
    text = parse(
        "# 甲法\n> 2020年1月1日通过\n\n## 第一章 总则\n第一条 为了甲。\n有下列情形之一的：\n（一）乙；\n"
        "第一条之一 丙。\n"
        "\n## 第二章 附则\n第二条 丁。\n",
        "甲法.txt",
    )
    assert [one.name for one in text.articles] == ["第一条", "第一条之一", "第二条"]
    assert text.articles[0].lines == ("为了甲。", "有下列情形之一的：", "（一）乙；")
    assert text.articles[2].chapters == ("第二章 附则",)
    assert text.history == ("2020年1月1日通过",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("# 甲法\n第一条 乙。\n第三条 丙。", "第三条 does not follow 第一条"),
        ("# 甲法\n第二条 乙。", "第二条 does not follow"),
        ("# 甲法\n第一条 乙。\n第一条 丙。", "第一条 does not follow 第一条"),
        ("# 甲法\n第一条 乙。\n第一条之二 丙。", "第一条之二 does not follow 第一条"),
        ("# 甲法\n第一条\n第二条 丙。", "第一条 has no words"),
        ("# 甲法\n乙。", "words outside an article"),
        ("# 甲法\n", "has no articles"),
        ("第一条 乙。", "has no name"),
    ],
)
def test_a_broken_text_is_refused_with_file_and_reason(content, reason):
    with pytest.raises(ValueError, match=reason) as refused:
        parse(content, "甲法.txt")
    assert "甲法.txt" in str(refused.value)


def test_a_law_held_with_its_text_shows_who_made_it():
    law = current_law("信访工作条例", on=TODAY)
    assert law.since == date(2022, 5, 1)
    assert "中共中央、国务院发布" in law_text(law).history[-1]
    assert len(law_text(law).articles) == 50
