"""Search over the articles: in the words of the law, in everyday words, by law and number."""

import json
from datetime import date

import pytest

from huiyin.catalogue.queries import search_articles
from huiyin.catalogue.rules.everyday import in_words_of_law
from huiyin.catalogue.rules.law_shelf import shelf
from huiyin.catalogue.rules.reading import DATA

TODAY = date(2026, 11, 22)
EVERYDAY = json.loads((DATA / "everyday.json").read_text(encoding="utf-8"))["words"]


def names(typed: str, **kwargs) -> list[str]:
    return [str(found) for found in search_articles(typed, on=TODAY, **kwargs).found]


@pytest.mark.parametrize(
    ("typed", "article"),
    [
        ("劳动合同法第三十九条", "《劳动合同法》第三十九条"),
        ("劳动合同法 39", "《劳动合同法》第三十九条"),
        ("《中华人民共和国民法典》第1165条", "《民法典》第一千一百六十五条"),
        ("刑法276-1", "《刑法》第二百七十六条之一"),
    ],
)
def test_an_article_named_with_its_law_is_the_only_answer(typed, article):
    assert names(typed) == [article]


@pytest.mark.parametrize(
    ("typed", "article"),
    [
        ("支付令 劳动报酬", "《劳动合同法》第三十条"),
        ("从建筑物中抛掷物品", "《民法典》第一千二百五十四条"),
        ("物业费", "《民法典》第九百四十四条"),
    ],
)
def test_words_of_the_law_are_found(typed, article):
    hits = search_articles(typed, on=TODAY)
    assert hits.exact
    assert article in [str(found) for found in hits.found]


@pytest.mark.parametrize(
    ("typed", "article"),
    [
        ("老板不给工资怎么办", "《劳动合同法》第三十条"),
        ("邻居家的狗咬人", "《民法典》第一千二百四十五条"),
        ("买到假货能退一赔三吗", "《消费者权益保护法》第五十五条"),
        ("楼上半夜装修太吵", "《生态环境法典》第五百九十五条"),
        ("没签合同", "《劳动合同法》第八十二条"),
        ("没钱打官司", "《法律援助法》第四十一条"),
    ],
)
def test_everyday_words_lead_to_the_law(typed, article):
    assert article in names(typed, most=40)


@pytest.mark.parametrize("row", EVERYDAY, ids=lambda row: row["law"])
def test_what_everyday_words_stand_for_is_in_the_law(row):
    """No everyday word leads nowhere, and none to everything."""
    hits = search_articles(row["law"], on=TODAY)
    assert hits.exact
    assert 0 < hits.total < 250
    assert all(len(said) > 1 for said in row["said"].split())


def test_no_everyday_word_stands_for_two_things():
    said = [word for row in EVERYDAY for word in row["said"].split()]
    assert len(said) == len(set(said))


def test_the_longer_everyday_word_is_meant():
    assert in_words_of_law("狗咬人了") == in_words_of_law("狗咬人")
    assert in_words_of_law("今天天气") == ""


def test_words_that_stand_nowhere_together_bring_what_comes_near():
    hits = search_articles("建筑物抛掷物品伤人", on=TODAY)
    assert not hits.exact
    assert "《民法典》第一千二百五十四条" in [str(found) for found in hits.found]


@pytest.mark.parametrize("typed", ["", " ", "的", "，。", "qwertyuiop", "zz 魑魅魍魉"])
def test_nothing_is_found_for_nothing(typed):
    hits = search_articles(typed, on=TODAY)
    assert (hits.found, hits.total) == ((), 0)


def test_only_what_is_in_force_on_the_day_is_found():
    before = search_articles("环境噪声", on=date(2026, 8, 14))
    after = search_articles("环境噪声", on=date(2026, 8, 15))
    assert {each.law.name for each in before.found} & {"噪声污染防治法", "环境保护法"}
    assert "生态环境法典" not in {each.law.name for each in before.found}
    assert {each.law.name for each in after.found}.isdisjoint({"噪声污染防治法", "环境保护法"})


def test_a_field_narrows_the_search():
    """JZ-06: the articles of one field."""
    hits = search_articles("处罚", on=TODAY, field="city", most=2000)
    assert hits.total > 20
    assert all("city" in each.law.fields for each in hits.found)
    assert search_articles("处罚", on=TODAY, field="unknown").total == 0


def test_pages_follow_each_other():
    first = names("行政处罚", first=0, most=20)
    second = names("行政处罚", first=20, most=20)
    assert len(first) == len(second) == 20
    assert not set(first) & set(second)
    assert names("行政处罚", first=0, most=40) == first + second


def test_a_word_is_looked_for_once_per_article():
    books = shelf()
    places = books.holding("应当")
    assert places == sorted(set(places))
    assert sum("应当" in entry.article.text for entry in books.entries) == len(places)
