"""The information pages."""

import re
from dataclasses import fields

import pytest
from django.test import Client

from huiyin.catalogue import queries as catalogue
from huiyin.units.actions import set_contact
from huiyin.units.factories import AT, SYSTEM, a_city
from huiyin.units.queries import ContactFacts

pytestmark = pytest.mark.django_db

PAGES = (
    "/",
    "/guide/",
    "/guide/way/",
    "/rights/",
    "/contact/",
    "/privacy/",
    "/accessibility/",
    "/calendar/",
    "/figures/",
    "/figures/board/",
    "/figures/open/",
)


@pytest.mark.parametrize("address", PAGES)
def test_every_page_opens_with_one_heading(client: Client, address: str) -> None:
    """Each has one h1, the way to the elder view, and costs next to nothing."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.content.decode().count("<h1") == 1


def test_what_must_be_published_is_published(client: Client) -> None:
    """R-112: channels, address, telephone, time and place of reception, how to query, rules and procedure."""
    office = a_city().unit("xf")
    published = ContactFacts(
        telephone="0379-65230000",
        hours="工作日9:00—17:00",
        address="试市中山路1号",
        postcode="471000",
        email="xf@example.cn",
        reception_place="中山路1号一楼大厅",
        reception_hours="工作日8:30—17:30",
    )
    set_contact(office.id, published, by=SYSTEM, at=AT)
    page = client.get("/contact/").content.decode()
    for said in (office.name, *vars_of(published), 'href="/file/"', 'href="/track/"', 'href="/guide/"'):
        assert said in page
    assert "查询进展和结果" in page


def test_other_bodies_are_folded_by_area_and_found_by_name(client: Client) -> None:
    """R-112: a long list is no answer; each body is two steps away, without scripts too."""
    city = a_city()
    for code in ("build", "d1-s1"):
        set_contact(city.units[code], ContactFacts(telephone="0379-12345"), by=SYSTEM, at=AT)
    page = client.get("/contact/").content.decode()
    areas = re.findall(r"<details class=\"area\"><summary>([^<]+)<span[^>]*>([^<]+)", page)
    assert areas == [("市级单位", "1个单位"), ("东城区", "1个单位")]
    found = client.get("/contact/", {"name": " 柳岸 "}).content.decode()
    assert "名称中有“柳岸”的单位" in found and found.count("柳岸街道办事处") == 2
    assert "请换一个说法" in client.get("/contact/", {"name": "<月球>"}).content.decode()


def vars_of(contact: ContactFacts) -> tuple[str, ...]:
    """All that is published."""
    return tuple(str(getattr(contact, field.name)) for field in fields(contact))


def test_only_verified_law_is_quoted(client: Client) -> None:
    """Only V: the guide quotes articles that were checked; limits come from the profile in force."""
    page = client.get("/guide/way/").content.decode()
    quoted = re.findall(r"<summary>《信访工作条例》(第\w+条)</summary><p>([^<]+)</p>", page)
    assert len(quoted) >= 10
    known = {
        (one.article, one.quote) for rule in catalogue.bases() if rule.showable for one in rule.citations
    }
    assert set(quoted) <= known
    assert "60日" in page


def test_our_own_rules_are_not_shown_as_law(client: Client) -> None:
    """E-6 is our own: no article stands behind it, and no poster shows it among the rights that the law gives."""
    shown = client.get("/rights/").content.decode()
    said = shown.partition("任何单位不得代评、劝评")[2].partition("</li>")[0]
    assert "《" not in said
    assert "劝评" not in client.get("/guide/papers/rights/").content.decode()
    assert "二次办理" not in client.get("/guide/papers/way/").content.decode()


def test_an_extension_is_told_by_its_most(client: Client) -> None:
    """T-06: the article sets the most, and says nothing of how often."""
    page = client.get("/guide/papers/way/").content.decode()
    assert "最多30日" in page
    assert "延长一次" not in page


def test_from_the_calendar_one_goes_on(client: Client) -> None:
    """U23: the page behind the quick exit says nothing of petitions, and is no dead end."""
    page = client.get("/calendar/").content.decode()
    assert '<a href="/">回到首页</a>' in page
    assert "信访" not in page
    assert "回音" not in page


def test_six_forbidden_acts_are_only_shown(client: Client) -> None:
    """R-116: display only."""
    page = client.get("/rights/").content.decode()
    acts = page.partition("<ol>")[2].partition("</ol>")[0]
    assert acts.count("<li>") == 6
    assert "不会因此给任何人作标记、打分或者限制反映" in page


def test_privacy_says_what_is_not_done(client: Client) -> None:
    """Matters, not persons: said plainly."""
    page = client.get("/privacy/").content.decode()
    assert "我们办理事情，不管控人。" in page
    assert "没有任何名单" in page


@pytest.mark.parametrize("address", PAGES)
def test_every_page_speaks_english_and_has_the_elder_view(client: Client, address: str) -> None:
    """U15, U22: both are one tap away on each page and are kept."""
    client.get("/view/choose/?language=en&next=/")
    client.get("/view/choose/?elder=24&next=/")
    page = client.get(address).content.decode()
    assert '<html lang="en"' in page
    assert "elder-24" in page


@pytest.mark.parametrize("address", ["/nowhere/", "/supervise/no/such/page/", "/track/paper/7/nothing/"])
def test_who_loses_the_way_is_told_how_to_go_on(client: Client, address: str) -> None:
    """Citizens have no posts to change: the way home, the way to the progress of a matter, and who helps."""
    answer = client.get(address)
    said = answer.content.decode()
    assert answer.status_code == 404 and "没有找到这个页面" in said and "岗位" not in said
    for way in (
        'class="btn btn-primary" href="/"',
        'class="btn btn-plain" href="/track/"',
        'href="tel:12345"',
    ):
        assert way in said
