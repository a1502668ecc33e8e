"""The citation checker: what is said of the law is proved in the version in force, or named with its place."""

from datetime import date

import pytest

from huiyin.catalogue.queries import Cited, citations, paths, unproven
from huiyin.catalogue.rules.citations import prove

TODAY = date(2026, 11, 22)
pytestmark = pytest.mark.django_db
ARTICLE_27 = "劳动争议申请仲裁的时效期间为一年"


def reason(**changes) -> str:
    facts = {"file": "甲.json", "row": "A-1", "law": "劳动争议调解仲裁法", "article": "第二十七条", **changes}
    fault = prove(Cited(**facts), TODAY)
    return fault.reason if fault else ""


def test_everything_that_the_catalogue_says_of_the_law_is_so():
    """Rules, paths with their limits, and local profiles: no citation is unproven."""
    cited = citations(on=TODAY)
    assert len(cited) > 800
    assert [str(one) for one in unproven(cited, on=TODAY)] == []


def test_every_row_with_a_law_is_looked_at():
    cited = citations(on=TODAY)
    rows = {(one.file, one.row) for one in cited}
    for path in paths():
        assert (path.file, path.code) in rows
    assert {one.file for one in cited} >= {"bases.json", "paths.json", "profiles/henan.json"}
    assert sum(bool(one.spans) for one in cited) > 100
    assert sum(bool(one.quote) for one in cited) > 200


def test_the_day_before_the_code_its_articles_prove_nothing():
    """The ten environmental laws ended, and the code began, on 2026-08-15."""
    faults = unproven(citations(on=date(2026, 8, 14)), on=date(2026, 8, 14))
    of_the_code = [one for one in faults if one.cited.law == "生态环境法典"]
    assert len(of_the_code) >= 4
    assert all("2026-08-15起施行，尚未施行" in one.reason for one in of_the_code)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"quote": ARTICLE_27}, ""),
        ({"quote": "劳动争议申请仲裁……为一年"}, ""),
        ({"spans": ("一年",)}, ""),
        ({"law": "《中华人民共和国劳动争议调解仲裁法》"}, ""),
        ({"law": "没有的法"}, "目录没有收这部法律"),
        ({"article": "第五十五条"}, "没有这一条"),
        ({"article": "某条"}, "没有这一条"),
        ({"quote": "时效期间为两年"}, "引文“时效期间为两年”不在"),
        ({"quote": "劳动争议……为两年"}, "引文“为两年”不在"),
        ({"spans": ("两年", "二年")}, "没有写明“两年”"),
        ({"law": "环境保护法", "article": "第一条"}, "2026-08-14以后不再施行，已由《生态环境法典》取代"),
        ({"law": "信访条例", "article": "第一条"}, "2022-04-30以后不再施行，已由《信访工作条例》取代"),
        ({"law": "信访条例", "article": "第一条", "former": True}, ""),
    ],
)
def test_each_fault_has_its_reason(changes, said):
    assert said in reason(**changes)
    assert bool(said) == bool(reason(**changes))


def test_a_fault_names_file_row_law_and_article():
    fault = prove(Cited("paths.json", "HR-01 limits 2", "劳动法", "第九百条"), TODAY)
    assert str(fault) == "paths.json HR-01 limits 2：《劳动法》第九百条，2018修正没有这一条"


def test_a_quote_may_differ_in_blanks_and_marks_only():
    assert reason(law="民法典", article="1254", quote="禁止 从建筑物中抛掷\n物品") == ""
    assert reason(law="民法典", article="1254", quote="禁止从建筑物抛掷物品") != ""


def test_an_article_that_moved_between_versions_is_noticed():
    """A version of another day: the words of 2024 are not in the text of 2019."""
    cited = Cited("甲.json", "A-1", "军人抚恤优待条例", "第七十六条")
    assert prove(cited, date(2024, 10, 1)) is None or "2024修订" in prove(cited, date(2024, 10, 1)).reason
    old = prove(Cited("甲.json", "A-1", "军人抚恤优待条例", "第五十五条"), date(2024, 9, 30))
    assert old is not None
    assert "2019修订没有这一条" in old.reason
