"""Dashboards: each number is as long as its list and as its export says; each seat sees its own (U41, U42, BJ-01)."""

import csv
import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from huiyin.audit.models import AuditRow
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import AT, Cast, at_stage, register
from huiyin.supervision.models import Order
from huiyin.web.desk.tests.conftest import cast, desk
from huiyin.web.supervise.dashboard.parts import PARTS, VIEWS

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]
S = ClaimState
HOME = "/supervise/dashboard/"
LATER = AT + timedelta(days=100)
LINK = re.compile(
    r'<a href="(/[^"]+)"[^>]*>\s*(?:<b[^>]*>)?([^<]*)(?:</b>)?([^<]*)(?:<small[^>]*>([^<]*)</small>)?'
)


def a_town(cast: Cast) -> None:
    """Answered and judged, still handled and late, not told to anybody yet, and an accusation that never counts."""
    at_stage(S.SERVED, cast=cast, seed=1).do("evaluate", unit_level="5", solved="yes", after=1)
    at_stage(S.HANDLING, cast=cast, seed=2)
    at_stage(S.HANDLING, cast=cast, seed=5, street="d2-s2")
    register(cast, seed=3)
    at_stage(S.HANDED_OVER, cast=cast, seed=4)


def numbers(page: str) -> list[tuple[str, int]]:
    """Addresses of lists with the number that stands before the link: a count, or the cases of a rate."""
    found = []
    for address, text, rest, note in LINK.findall(page):
        told = re.search(r"([\d,]+)件", f"{text}{rest}{note}") or re.search(
            r"^\s*(?:在办 )?([\d,]+)$", text.strip()
        )
        told = told or re.search(r"在办 ([\d,]+)", note)
        if told:
            found.append((unescape(address), int(told[1].replace(",", ""))))
    return found


def length(page: str) -> int:
    """How many a list says it holds; of a topic those of its days, for its head tells of all."""
    said = re.search(r"近\d+天的事项：([\d,]+)件", page) or re.search(r"共([\d,]+)[项件人]", page)
    return int(said[1].replace(",", "")) if said else page.count("data-row")


def parts_of(role: Role) -> list[str]:
    """The parts of all views that a role opens."""
    return [key for key, part in PARTS.items() if role in part.roles]


@pytest.mark.parametrize(("who", "role"), [("xf:leader", Role.LEADER), ("d1-s1:head", Role.HEAD)])
def test_each_number_is_its_list(cast: Cast, desk: Desk, who: str, role: Role) -> None:
    a_town(cast)
    with clock.frozen(LATER):
        browser, seen = desk(who), 0
        for key in parts_of(role):
            page = browser.get(f"{HOME}{key}/?period=2026").content.decode()
            assert "数据时间" in page and "口径" in page and "NaN" not in page
            found = numbers(page.split('<section class="panel board"')[1])
            empty = [each for each in found if not each[1]][:2]
            for address, count in [*(each for each in found if each[1]), *empty]:
                listed = browser.get(address)
                assert listed.status_code == 200 and length(listed.content.decode()) == count, (key, address)
                seen += count
            if key == "ranking":
                assert "place=" in page and "区县（含所属单位、街道）" in page
                assert "period=2025-" in page.split("看近十二个月")[0].rsplit("<a ", 1)[1]
    assert seen >= 8


def test_the_export_says_the_same_and_is_recorded(cast: Cast, desk: Desk) -> None:
    a_town(cast)
    with clock.frozen(LATER):
        browser = desk("xf:supervisor")
        for key in ("morning", "trends", "map", "heat", "ranking"):
            page = browser.get(f"{HOME}{key}/?period=2026").content.decode()
            asked = {"period": "2026", "against": "before"}
            sheet = browser.post(f"{HOME}{key}/export/", {**asked, "as": "xlsx"}).content
            text = browser.post(f"{HOME}{key}/export/", {**asked, "as": "csv"}).content.decode("utf-8-sig")
            rows = list(load_workbook(BytesIO(sheet)).active.iter_rows(min_row=2, values_only=True))
            plain = [[value for value in row if value] for row in list(csv.reader(StringIO(text)))[1:]]
            assert [[str(value) for value in row if value not in (None, "")] for row in rows] == plain
            told = sorted(value for row in rows for value in row if isinstance(value, int))
            shown = [count for address, count in numbers(page) if "件" not in address]
            if key in ("morning", "map"):
                assert sorted(shown) == told and sum(told) > 3
    assert AuditRow.objects.filter(act="dashboard.export").count() == 10


def test_a_page_costs_as_many_statements_for_a_city_as_for_a_street(cast: Cast, desk: Desk) -> None:
    costs: list[dict[str, int]] = []
    for seed in (1, 2):
        at_stage(S.SERVED, cast=cast, seed=seed, street=f"d{seed}-s1").do("evaluate", unit_level="5", after=1)
        at_stage(S.HANDLING, cast=cast, seed=seed + 4, street=f"d{seed}-s2")
        with clock.frozen(LATER):
            leader, head = desk("xf:leader"), desk("d1-s1:head")
            costs.append({})
            for key, part in PARTS.items():
                browser = leader if Role.LEADER in part.roles else head
                browser.get(f"{HOME}{key}/")
                with CaptureQueriesContext(connection) as asked:
                    browser.get(f"{HOME}{key}/", headers={"HX-Request": "true"})
                costs[-1][key] = len(asked)
    # One statement more is a thing that is known for a while and asked again; one for each matter would be two.
    assert [key for key in PARTS if costs[1][key] > costs[0][key] + 1] == []
    assert max(costs[0].values()) <= 21, costs[0]


def test_bj_01_each_head_sees_the_own_unit(cast: Cast, desk: Desk) -> None:
    at_stage(S.HANDLING, cast=cast, seed=2)
    with clock.frozen(LATER):
        head = desk("d2-s1:head")
        mine = head.get(HOME).content.decode()
        backlog = head.get(f"{HOME}backlog/").content.decode()
        near, far = desk("d1-gov:leader"), desk("d2-gov:leader")
        refused = [head.get(f"{HOME}{key}/").status_code for key in parts_of(Role.LEADER)]
        assert head.get(f"{HOME}list/week/").status_code == head.get(f"{HOME}wall/").status_code == 403
        assert desk("xf:leader").get(f"{HOME}list/red/").status_code == 403
        maps = [each.get(f"{HOME}map/").content.decode() for each in (near, far)]
        late = [page.count("<b>1</b>") for page in maps]
    assert ["东城区" in page for page in maps] == [True, False] and "西城区" in maps[1]
    assert "本单位" in mine and "全域形势" not in mine and "待办0项" in backlog
    assert set(refused) == {403} and late[0] > 0 == late[1]
    assert [view.key for view in VIEWS] == ["morning", "leader", "unit"]


def test_s14_a_petition_office_sees_how_it_sends_on_itself(cast: Cast, desk: Desk) -> None:
    a_town(cast)
    with clock.frozen(LATER):
        pages = [
            desk(who).get(f"{HOME}beside/?period=2026").content.decode() for who in ("xf:head", "d1-s1:head")
        ]
    assert ["按期转送交办率" in page for page in pages] == [True, False]


@pytest.mark.parametrize("who", ["xf:clerk", "xf:auditor", "xf:admin", "d1-s1:handler"])
def test_others_do_not_open_it(desk: Desk, who: str) -> None:
    browser = desk(who)
    pages = [HOME, f"{HOME}morning/", f"{HOME}backlog/", f"{HOME}wall/", f"{HOME}list/today/"]
    assert {browser.get(page).status_code for page in pages} == {403}
    assert browser.post(f"{HOME}morning/export/").status_code == 403


def test_u43_from_the_late_bodies_to_the_orders_in_two_clicks(cast: Cast, desk: Desk) -> None:
    at_stage(S.HANDLING, cast=cast, seed=1)
    with clock.frozen(LATER):
        browser = desk("xf:supervisor")
        way = re.search(
            r'href="(/supervise/order/\?late=\d+)"', browser.get(f"{HOME}morning/").content.decode()
        )
        assert way and "?late=" not in desk("xf:leader").get(f"{HOME}morning/").content.decode()
        form = browser.get(way[1]).content.decode()
        hidden = dict(re.findall(r'name="(form_key|once|[a-z_]*key)" value="([^"]+)"', form))
        claims = re.findall(r'name="claim" value="(\d+)"', form)
        answer = browser.post(way[1].split("?")[0], {"claim": claims, "ground": "S-01", **hidden})
    assert len(claims) == 1 and answer.status_code == 302
    assert list(Order.objects.values_list("claim_id", flat=True)) == [int(claims[0])]


def test_nobody_orders_what_is_not_late(cast: Cast, desk: Desk) -> None:
    for late in ("", "x", "0", "999999"):
        assert "请先勾选" in desk("xf:supervisor").get(f"/supervise/order/?late={late}").content.decode()


def test_what_there_is_not_is_told(desk: Desk) -> None:
    browser = desk("xf:supervisor")
    for address in ("persons/", "list/persons/", "persons/export/"):
        answer = browser.post(HOME + address) if "export" in address else browser.get(HOME + address)
        assert answer.status_code == 404 and "形势看板" in answer.content.decode(), address
    assert browser.get("/supervise/late/?place=x").status_code == 404
    for way in ("?view=leader&", "quality/?", "ranking/?"):
        assert "所选时期还没有开始" in browser.get(f"{HOME}{way}period=2031").content.decode(), way


def test_a_wall_shows_the_wall_and_nothing_else(cast: Cast, desk: Desk) -> None:
    case = at_stage(S.HANDLING, cast=cast, seed=1)
    with clock.frozen(LATER):
        browser = desk("xf:leader")
        assert browser.post(f"{HOME}wall/").status_code == 302
        wall = browser.get(f"{HOME}wall/").content.decode()
        shown = re.findall(r'hx-get="([^"]+)"', wall)
        slides = [browser.get(unescape(way), headers={"HX-Request": "true"}) for way in shown]
        closed = ["/desk/", "/supervise/late/", HOME, "/sign-in/seat/"]
        refused = {browser.get(address).status_code for address in closed}
    assert len(slides) == sum(part.wall for part in PARTS.values()) > 4
    assert refused == {403}
    for slide in slides:
        text = slide.content.decode()
        assert slide.status_code == 200 and "<a " not in text and case.registered.number not in text


def test_a_wall_stays_dark_where_the_hall_is_dark(desk: Desk) -> None:
    browser = desk("xf:leader")
    assert "wall-dark" not in browser.get(f"{HOME}wall/").content.decode()
    browser.post(f"{HOME}wall/")
    for wanted, stands in (("dark", True), ("no-such", True), ("light", False)):
        answer = browser.get(f"/view/choose/?wall={wanted}&next={HOME}wall/")
        page = browser.get(answer["Location"]).content.decode()
        assert ("wall-dark" in page, "浅色显示" in page, "深色显示" in page) == (stands, stands, not stands)


def test_a_dashboard_left_open_keeps_nobody_signed_in(desk: Desk) -> None:
    with clock.frozen(LATER):
        browser = desk("xf:supervisor")
        browser.get(HOME)
    for minutes in (10, 20, 29):
        with clock.frozen(LATER + timedelta(minutes=minutes)):
            assert browser.get(f"{HOME}heat/", headers={"HX-Quiet": "1"}).status_code == 200
    with clock.frozen(LATER + timedelta(minutes=40)):
        assert browser.get(HOME).status_code == 302
