"""The guide: from plain words to path, body, time and papers, for the screen and for paper."""

import re
from html import unescape

import pytest
from django.test import Client

from huiyin.catalogue import queries as catalogue
from huiyin.intake.queries import field_of_item
from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.matters.models import Arrival, Matter
from huiyin.units.actions import set_contact
from huiyin.units.factories import AT, SYSTEM, SmallCity
from huiyin.units.queries import ContactFacts
from huiyin.web.public.front.stages import limit_words
from huiyin.web.public.guide import levels, stations
from huiyin.web.public.guide.bodies import bodies_of, named
from huiyin.web.public.guide.papers import PAPERS
from huiyin.web.public.tests.journey import Journey

WAGES = "老板拖欠工资"
TODAY = clock.today()


def read(client: Client, address: str, /, **asked: object) -> str:
    """A page that opens, as text."""
    answer = client.get(address, asked)
    assert answer.status_code == 200, address
    return unescape(answer.content.decode())


def wage_item() -> catalogue.Item:
    """The item that the words ask for."""
    return catalogue.find_items(WAGES, 1, on=TODAY)[0]


def test_wh11_plain_words_lead_to_path_body_time_and_papers(client: Client, city: SmallCity) -> None:
    page, item = read(client, "/guide/", q=WAGES), wage_item()
    path = catalogue.path(item.paths[0])
    assert path is not None
    for said in (item.request, path.name, "区人力资源和社会保障局（劳动保障监察）", *item.bring):
        assert said in page
    assert f'href="/guide/item/{item.code}/"' in page


def test_wh11_words_that_nothing_fits_lead_on(client: Client, city: SmallCity) -> None:
    page = read(client, "/guide/", q="魑魅魍魉 <b>")
    assert "没有找到对应的事项" in page and 'href="/file/"' in page
    assert "<b>魑" not in client.get("/guide/", {"q": "魑<b>魅"}).content.decode()


def test_wh10_every_class_and_item_is_reached_without_sign_in(client: Client, city: SmallCity) -> None:
    """WH-10: from the first page of the guide to each class, from there to each of its items, and to its paper."""
    home = read(client, "/guide/")
    for known in catalogue.classes():
        assert f'href="/guide/class/{known.code}/"' in home
        page = read(client, f"/guide/class/{known.code}/")
        listed = [one.code for one in catalogue.items(known.code, on=TODAY)]
        assert listed and re.findall(r'href="/guide/item/([^/"]+)/"', page) == listed


def test_wh10_the_printed_list_is_the_data(client: Client, city: SmallCity) -> None:
    sheet = read(client, "/guide/class/LD/sheet/")
    listed = catalogue.items("LD", on=TODAY)
    assert sheet.count('<th scope="row"') == len(listed)
    for item in listed:
        assert item.request in sheet and all(str(basis) in sheet for basis in item.basis)


@pytest.mark.parametrize("known", ("LD", "GA", "TD", "JW"))
def test_every_item_page_says_all_that_the_data_say(client: Client, city: SmallCity, known: str) -> None:
    for item in catalogue.items(known, on=TODAY)[:12]:
        page = read(client, f"/guide/item/{item.code}/")
        bodies = [one.shown for body in bodies_of(item, None, TODAY) for one in body.meant]
        said = [item.request, item.covers, *bodies, *(basis.quote for basis in item.basis)]
        for path in filter(None, map(catalogue.path, item.paths)):
            said += [path.name, path.body, path.result, path.cost, path.remedy, path.quote]
            said += [one.article for one in path.limits]
        assert [words for words in said if words not in page] == []


def test_what_is_unknown_or_not_published_is_not_shown(client: Client, city: SmallCity) -> None:
    for address in ("item/LD-999", "item/nothing/sheet", "class/XX", "class/XX/sheet", "papers/nothing"):
        assert client.get(f"/guide/{address}/").status_code == 404


def test_a_place_names_the_bodies_of_this_city(client: Client, city: SmallCity) -> None:
    """The street's office, the district's bureau, the city's: each with what it publishes."""
    street, district = city.places["d1-s1"], city.places["d1"]

    def shown(level: str, name: str, place_id: int | None) -> list[str]:
        return [one.shown for one in named(level, name, place_id, TODAY)]

    assert shown("street", "街道办事处（综合执法队）", street) == ["柳岸街道办事处（综合执法队）"]
    assert shown("district", "区城管局、区税务局、区档案局", street) == [
        "东城区城管局",
        "东城区税务局",
        "区档案局",
    ]
    assert shown("district", "区建设部门", district) == ["东城区建设局"]
    assert shown("city", "市人民政府（复议、赔偿）", None) == ["试市人民政府（复议、赔偿）"]
    assert shown("street", "公安派出所", street) == ["公安派出所"]
    assert shown("district", "区城管局", None) == ["区城管局"]
    assert shown("street", "街道（乡镇）", district) == ["街道（乡镇）"]
    assert shown("other", "人民法院", street) == ["人民法院"]


def test_the_chosen_place_is_found_by_name_kept_and_said(client: Client, city: SmallCity) -> None:
    item = next(one for one in catalogue.items(on=TODAY) if one.bodies.get("street") == "街道办事处")
    told = ContactFacts(telephone="0379-12345", reception_place="柳岸路1号")
    set_contact(city.units["d1-s1"], told, by=SYSTEM, at=AT)
    page = read(client, f"/guide/item/{item.code}/", at="柳岸街道")
    for said in ("柳岸街道办事处", "0379-12345", "柳岸路1号", f"place={city.places['d1-s1']}"):
        assert said in page
    assert city.unit("d1-s1") in [
        unit for body in bodies_of(item, city.places["d1-s1"], TODAY) for unit in body.here
    ]
    assert "没有找到这个地点" in read(client, "/guide/", at="月球", q=WAGES)
    assert "是下面哪个地点" in read(client, "/guide/", at="柳岸", q=WAGES)


def test_p7_limits_that_run_on_are_said(client: Client, city: SmallCity) -> None:
    item = wage_item()
    page = read(client, f"/guide/item/{item.code}/")
    own = [limit for code in item.paths for limit in catalogue.path(code).running_limits]  # type: ignore[union-attr]
    warned = page.partition("信访办理期间照样计算")[2].partition("</ul>")[0]
    assert own and all(limit.what in warned and limit.article in warned for limit in own)
    assert 'href="/guide/law/' in warned


def test_the_way_into_the_filing_keeps_item_and_place(journey: Journey, city: SmallCity) -> None:
    """Class, field and place are filled; what was typed before stays."""
    client, item, place = journey.client, wage_item(), city.places["d1-s1"]
    page = read(client, f"/guide/item/{item.code}/", place=place)
    way = re.search(r'href="(/file/\?item=[^"]+)"', page)
    assert way is not None
    first = read(client, way[1])
    assert item.request in first and re.search(r'value="petition"[^>]*checked', first)
    journey.send(way[1], claim_class="petition", text="工地干了三个月没有发工资，请求支付。")
    where = read(client, "/file/where/")
    assert f'name="kept_id" value="{place}"' in where
    journey.where(spot="工地")
    journey.who()
    journey.attachments()
    client.get("/file/known/")
    check = read(client, "/file/check/")
    assert (
        item.request in check and catalogue.field_label(field_of_item(item)) in check and "柳岸街道" in check
    )
    journey.send("/file/check/")
    came = Arrival.objects.latest("pk")
    assert came.raw["came"]["item"] == item.code and came.raw["came"]["field"].startswith("15")
    assert Matter.objects.latest("pk").place_id == place


def test_an_item_that_is_not_meant_is_taken_back(journey: Journey, city: SmallCity) -> None:
    assert "您从办事指引的这一项来" in read(journey.client, "/file/", item=wage_item().code)
    assert "您从办事指引的这一项来" not in read(journey.client, "/file/", item="")
    assert "您从办事指引的这一项来" not in read(journey.client, "/file/", item="LD-999")


@pytest.mark.parametrize("code", PAPERS)
def test_jz36_papers_say_what_the_rules_say(client: Client, db: None, code: str) -> None:
    """JZ-36, BJ-40, BJ-41, PK-30: every quotation is a rule's that may be shown; every limit that of the profile."""
    page = read(client, f"/guide/papers/{code}/")
    quoted = re.findall(r'lang="zh-Hans">《([^》]+)》(第[^：<]+)：“([^<]+)”</span>', page)
    known = {
        (one.law, one.article, one.quote)
        for rule in catalogue.bases()
        if rule.showable
        for one in rule.citations
    }
    assert set(quoted) <= known
    assert (code == "agents") or quoted
    lines = [line for part in PAPERS[code].parts() for line in part.lines]
    assert lines and all(line.text in page for line in lines)


def test_jz36_the_poster_of_the_way_has_every_limit(client: Client, db: None) -> None:
    page = read(client, "/guide/papers/way/")
    for rule in ("T-01", "T-03", "T-05", "T-06", "T-08", "T-09", "T-10", "T-11"):
        basis = catalogue.basis(rule)
        assert basis is not None and basis.quote in page and f"<b>{limit_words(rule)}</b>" in page


def test_bj41_the_poster_shows_rights_duties_and_the_words_of_article_26(client: Client, db: None) -> None:
    page = read(client, "/guide/papers/rights/")
    assert page.index("您的权利") < page.index("您的义务") < page.index("法律禁止的行为")
    article = catalogue.article("信访工作条例", "第二十六条", on=TODAY)
    assert article is not None
    whole = "".join(article.article.lines)
    acts = [line.text for line in PAPERS["rights"].parts()[-1].lines]
    assert len(acts) == 6 and all(act.strip("；。") in whole for act in acts)


def test_pk30_there_are_four_handouts_and_three_posters(client: Client, db: None) -> None:
    page = read(client, "/guide/papers/")
    assert set(re.findall(r'href="/guide/papers/(\w+)/"', page)) == set(PAPERS)
    assert [one.poster for one in PAPERS.values()].count(False) == 4


def test_jz08_every_state_of_a_matter_is_a_node_of_the_map(client: Client, db: None) -> None:
    """Node = state; each says what it leads to, as the procedure declares."""
    page = read(client, "/guide/map/")
    placed = [state for _code, _name, states, _rules in stations.PHASES for state in states]
    assert sorted(placed) == sorted(card.code for card in matters.state_cards())
    assert all(f'<details class="area" id="{state}">' in page for state in placed)
    shown = {one.code: one for phase in stations.phases() for one in phase.stations}
    moves = {(before, after) for before, _label, after in matters.transitions()}
    assert moves == {(code, after) for code, one in shown.items() for after, _name, _acts in one.onward}
    assert limit_words("T-05") in [one.limit for one in shown["handling"].running]
    assert "申请复查" in shown["served"].yours


def test_jz08_the_map_tells_limits_that_concern_the_citizen(client: Client, db: None) -> None:
    """R-207: none between offices; what no article that was checked sets is called the city's own demand (E, M, D)."""
    running = {one for phase in stations.phases() for each in phase.stations for one in each.running}
    assert {"转送承办单位", "书面告诉您怎样办", "给出处理意见", "您可以申请复查"} <= {
        one.name for one in running
    }
    checked = {str(basis) for basis in catalogue.bases() if basis.showable}
    assert {one.citation for one in running if one.citation} <= checked
    page = read(client, "/guide/map/")
    assert "提出异议：" not in page and "交办事项反馈结果" not in page
    assert "本市的办理要求" in page


@pytest.mark.parametrize(
    ("wanted", "deciding", "verdict"),
    [
        ("district", ("district",), levels.RIGHT),
        ("city", ("district",), levels.RIGHT),
        ("province", ("district",), levels.TOO_HIGH),
        ("street", ("district",), levels.TOO_LOW),
        ("city", ("street",), levels.TOO_HIGH),
        ("province", ("city",), levels.RIGHT),
        ("province", (), levels.RIGHT),
    ],
)
def test_jz39_the_deciding_level_and_the_one_above_are_right(
    wanted: str, deciding: tuple[str, ...], verdict: str
) -> None:
    """R-106: 有权处理的本级或者上一级."""
    assert levels.judged(wanted, deciding) == verdict


def test_jz39_a_visit_at_the_wrong_level_is_told_the_right_place(client: Client, city: SmallCity) -> None:
    item = next(one for one in catalogue.items(on=TODAY) if tuple(one.bodies) == ("district",))
    asked = {"item": item.code, "at": "柳岸街道"}
    told = ContactFacts(telephone="0379-777", reception_place="东城路2号")
    set_contact(city.units["d1-xf"], told, by=SYSTEM, at=AT)
    wrong = read(client, "/guide/visit/", to="province", **asked)
    for said in ("不直接办这件事", "东城区信访局", "0379-777", "东城路2号", "窗口同样接待、登记"):
        assert said in wrong
    assert "可以到区县级反映" in read(client, "/guide/visit/", to="district", **asked)
    assert "来访前请看" in read(client, "/guide/visit/")
