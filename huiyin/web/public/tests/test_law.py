"""Laws to search and to read: plain words, fields, versions, banners, anchors, and the ways that lead to them."""

import re
from datetime import datetime
from html import unescape
from itertools import pairwise
from urllib.parse import quote, urlsplit

import pytest
from django.test import Client

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.web.parts import laws
from huiyin.web.public.law.labels import LABELS
from huiyin.web.public.law.search import marked

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 22, 9, tzinfo=SHANGHAI)
LINK = re.compile(r'<a href="(/guide/law/[^"]+)"')


@pytest.fixture(autouse=True)
def this_day():
    with clock.frozen(AT):
        yield


def page(client: Client, address: str, **asked: str) -> str:
    answer = client.get(address, asked or None)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert text.count("<h1") == 1
    return text


def search(client: Client, **asked: str) -> str:
    return page(client, "/guide/law/", **asked)


def test_without_a_question_the_fields_are_shown(client: Client) -> None:
    text = search(client)
    for label in catalogue.law_field_labels().values():
        assert label in text
    assert 'href="?field=labour"' in text


def test_a_field_shows_its_laws_page_by_page(client: Client) -> None:
    first, second = search(client, field="petition"), search(client, field="petition", page="2")
    assert "《信访工作条例》" in first + second
    assert set(LINK.findall(first)).isdisjoint(LINK.findall(second))
    assert 'aria-current="page"' in first


def test_plain_words_lead_to_articles_with_the_words_marked(client: Client) -> None:
    text = search(client, q="老板不给工资怎么办")
    assert "按法律里的说法查：拖欠、劳动报酬" in text
    assert "<mark>劳动报酬</mark>" in text
    assert "《劳动合同法》第三十条" in text


def test_a_law_by_name_stands_before_the_articles(client: Client) -> None:
    text = search(client, q="劳动合同法")
    assert text.index("<h2>法律</h2>") < text.index("<h2>条文（")
    assert f'href="/guide/law/{quote("劳动合同法")}/"' in text


def test_an_article_by_its_number_leads_to_its_place(client: Client) -> None:
    """A long law is shown in parts: the address names the part and the article."""
    text = search(client, q="民法典第1165条")
    way = unescape(next(link for link in LINK.findall(text) if "#" in link))
    assert way == f"/guide/law/{quote('民法典')}/?page=12#a1165"
    assert '<div class="law-article" id="a1165">' in page(client, way)


def test_near_misses_say_so_and_nothing_is_no_dead_end(client: Client) -> None:
    assert "下面是意思相近的" in search(client, q="建筑物抛掷物品伤人")
    text = search(client, q="魑魅魍魉")
    assert "没有查到" in text
    assert 'href="/file/"' in text


def test_nonsense_in_the_address_is_harmless(client: Client) -> None:
    assert "全部领域" in search(client, q="<script>alert(1)</script>", field="nothing", page="-7")
    assert "<script>alert" not in search(client, q="<script>alert(1)</script>")
    assert "law-hits" in search(client, q="行政处罚", page="999999")
    assert "没有查到" in search(client, q="的")


def test_pages_of_articles_follow_each_other(client: Client) -> None:
    first, second = search(client, q="行政处罚"), search(client, q="行政处罚", page="2")
    assert len(re.findall('<li lang="zh-Hans"><a href="[^"]+#', second)) == 20
    assert first != second


def test_a_law_shows_its_contents_chapters_articles_and_source(client: Client) -> None:
    text = page(client, f"/guide/law/{quote('信访工作条例')}/")
    assert "<h2>第一章 总则</h2>" in text
    assert text.count('class="law-article"') == 50
    assert "2022年5月1日" in text
    assert "2025-04的文本" in text
    assert "中共中央、国务院发布" in text
    contents = [unescape(link) for link in LINK.findall(text) if "#" in link]
    assert contents
    for link in contents:
        assert f'id="{urlsplit(link).fragment}"' in text


def test_headings_of_a_code_go_down_step_by_step(client: Client) -> None:
    """U16: no level is left out, on whatever part of a long law one lands."""
    for number in ("1", "5", "13"):
        text = page(client, f"/guide/law/{quote('民法典')}/", page=number)
        levels = [int(level) for level in re.findall(r"<h(\d)", text)]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_repealed_law_says_so_and_names_its_successor(client: Client) -> None:
    """The ten environmental laws ended on 2026-08-15."""
    text = page(client, f"/guide/law/{quote('环境保护法')}/")
    assert "已废止" in text
    assert "2026年8月14日以后不再施行" in text
    assert f'href="/guide/law/{quote("生态环境法典")}/"' in text
    assert "尚未施行" not in text


def test_a_version_to_come_says_so_and_the_present_one_is_shown_first(client: Client) -> None:
    way = f"/guide/law/{quote('商标法')}/"
    now = page(client, way)
    assert "各个版本" in now
    assert "<b>2019修正</b>" in now
    assert "尚未施行" not in now
    later = page(client, way, version="2026修订")
    assert "尚未施行" in later
    assert "2027年1月1日起施行" in later
    assert "<b>2019修正</b>" in page(client, way, version="没有这一版")


@pytest.mark.parametrize("name", ["没有这部法", "..", "%00", "《》"])
def test_a_law_that_is_not_held_is_not_found(client: Client, name: str) -> None:
    assert client.get(f"/guide/law/{quote(name)}/").status_code == 404


def test_what_rests_on_law_leads_to_its_words(client: Client) -> None:
    """R-112: each quoted article of the information pages can be read in full."""
    for address in ("/guide/way/", "/rights/"):
        text = page(client, address)
        cited = re.findall(r"<summary>(《[^<]+》第[^<]+条)</summary><p>[^<]+</p>(<a href=\"[^\"]+\")?", text)
        assert len(cited) >= 8
        for citation, way in cited:
            assert way, citation
            target = unescape(way.removeprefix('<a href="').removesuffix('"'))
            assert f'id="{urlsplit(target).fragment}"' in page(client, target)


def test_no_way_leads_to_words_that_are_not_here() -> None:
    assert laws.address("《信访工作条例》第二十二条", AT.date()).endswith("#a22")
    for citation in ("《信访工作条例》第二百条", "《没有的法》第一条", "《环境保护法》第一条", "", "T-01"):
        assert laws.address(citation, AT.date()) == ""


def test_marked_words_are_cut_and_safe() -> None:
    text = "甲" * 100 + "<b>工资</b>" + "乙" * 300
    shown = marked(text, ["工资"])
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert "&lt;b&gt;<mark>工资</mark>&lt;/b&gt;" in shown
    assert marked("短文", []) == "短文"


def test_each_field_is_named_for_the_catalog(client: Client) -> None:
    assert tuple(catalogue.law_field_labels().values()) == LABELS
    client.cookies["huiyin-language"] = "en"
    text = search(client)
    assert "Labour and social security" in text
