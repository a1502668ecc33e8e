"""Pages of topics, alerts and tasks: numbers as long as their lists, by sight; sheets; a task to its end."""

import csv
import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO, StringIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from huiyin.analysis.actions import watch_trends
from huiyin.analysis.models import GovernanceTask, Topic, TopicMatter, TrendAlert
from huiyin.audit.queries import trail
from huiyin.kernel import clock
from huiyin.matters.factories import AT, Cast, register
from huiyin.web.desk.tests.conftest import cast, desk, then

__all__ = ["cast", "desk", "then"]
Desk = Callable[..., Client]
ADDRESS = "/supervise/topics/"
NOW = AT + timedelta(hours=1)


@pytest.fixture
def busy(cast: Cast) -> Topic:
    """Twelve reports at one place today, ten of them in a topic, two in another; a few earlier ones elsewhere."""
    for back in range(3, 27, 6):
        register(cast, at=AT - timedelta(days=back), seed=60 + back, proposal={"class": {"field": "0102"}})
    made = [
        register(cast, seed=seed, office="d1-xf", proposal={"class": {"field": "0402"}}).registered.matter_id
        for seed in range(1, 13)
    ]
    topics = [Topic.objects.create(made_at=NOW, label=label) for label in ("柳岸路灯不亮", "=路灯全灭")]
    TopicMatter.objects.bulk_create(
        TopicMatter(
            matter_id=key,
            topic=topics[key in made[10:]],
            day=AT.date(),
            place_id=cast.city.places["d1-s1-c1"],
            unit_id=cast.unit("d1-s1"),
            channel="letter",
            likeness=0.9,
        )
        for key in made
    )
    Topic.objects.filter(pk=topics[0].pk).update(representatives=made[:2], words=["路灯"])
    watch_trends(NOW)
    return topics[0]


def words(page: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", page))


def test_each_number_of_the_list_is_as_long_as_its_list(busy: Topic, desk: Desk) -> None:
    near, far = desk("d1-gov:leader"), desk("d2-gov:leader")
    page = near.get(ADDRESS).content.decode()
    numbers = re.findall(rf'href="({ADDRESS}\d+/\?days=30)#matters">(\d+)', page)
    assert [count for _address, count in numbers] == ["10", "2"]
    for address, count in numbers:
        listed = near.get(address).content.decode()
        assert f"近30天的事项：{count}件" in listed and listed.count("data-row") == int(count)
    assert "1条苗头预警待核实" in words(page)
    assert "这段时间没有热点问题" in far.get(ADDRESS).content.decode()
    assert far.get(numbers[0][0]).status_code == 404
    none = near.get(f"{ADDRESS}?days=30&place=西城区&order=growth").content.decode()
    assert "这段时间没有热点问题" in none
    assert "可以选择的名称中没有" in near.get(f"{ADDRESS}?place=没有的地方").content.decode()


def test_the_sheets_hold_what_the_list_shows(busy: Topic, desk: Desk) -> None:
    seat = desk("xf:supervisor")
    book = load_workbook(BytesIO(seat.post(f"{ADDRESS}export/", {"days": "30"}).content)).active
    assert [row[0].value for row in book.rows] == ["热点问题", "柳岸路灯不亮", "=路灯全灭"]
    assert [row[2].value for row in book.rows][1:] == [10, 2]
    text = seat.post(f"{ADDRESS}export/", {"as": "csv"}).content.decode("utf-8-sig")
    assert "'=路灯全灭" in text and len(text.splitlines()) == 3
    assert [row.act for row in trail("exports")] == ["topics.export"] * 2


def test_the_part_of_the_dashboard_exports_what_its_page_shows(busy: Topic, desk: Desk) -> None:
    seat, board = desk("xf:supervisor"), "/supervise/dashboard/topics/"
    with clock.frozen(NOW):
        page = seat.get(board).content.decode()
        book = load_workbook(BytesIO(seat.post(f"{board}export/", {"as": "xlsx"}).content)).active
        text = seat.post(f"{board}export/", {"as": "csv"}).content.decode("utf-8-sig")
    body = re.sub(r'<span class="visually-hidden">.*?</span>', "", page.split("<tbody>")[1])
    shown = [words(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", body)]
    assert shown == ["柳岸路灯不亮", "10", "+10", "东城区柳岸街道柳岸社区"]
    assert [str(cell.value) for cell in list(book.rows)[-1]][1:] == shown
    assert next(reversed(list(csv.reader(StringIO(text)))))[1:] == shown


def test_an_alert_is_read_and_judged(busy: Topic, desk: Desk) -> None:
    seat = desk("xf:supervisor")
    listed = seat.get(f"{ADDRESS}alerts/").content.decode()
    (address, count) = re.search(rf'href="({ADDRESS}alerts/\d+/)#matters">(\d+)', listed).groups()
    page = seat.get(address).content.decode()
    assert page.count("data-row") == int(count) == TrendAlert.objects.get().seen
    assert "柳岸" in page and "首位信访人" not in page
    wrong = seat.post(address, {"verdict": "", "note": ""})
    assert wrong.status_code == 422
    assert seat.post(address, {"verdict": "false", "note": "同一活动引起。"}).status_code == 302
    assert "误报" in words(seat.get(f"{ADDRESS}alerts/").content.decode())
    assert "没有待核实的预警" in words(seat.get(f"{ADDRESS}alerts/").content.decode())
    assert desk("d2-gov:leader").get(address).status_code == 404
    head = desk("d1-xf:head")
    assert "登记核实结果" not in head.get(address).content.decode()


def test_a_task_from_the_month_to_its_end(busy: Topic, desk: Desk, cast: Cast) -> None:
    seat = desk("xf:supervisor")
    month = seat.get(f"{ADDRESS}month/").content.decode()
    assert "本月10件" in words(month)
    new = f"{ADDRESS}{busy.pk}/task/"
    form = {"theme": "路灯整治", "reason": "集中反映。", "lead": "柳岸街道办事处", "helpers": "试市城管局"}
    assert seat.post(new, {**form, "since": "2026-02-20", "until": "2026-03-02"}).status_code == 302
    task = GovernanceTask.objects.get()
    page = f"{ADDRESS}tasks/{task.pk}/"
    assert "共10件" in words(seat.get(page).content.decode())
    later = NOW + timedelta(minutes=5)
    with clock.frozen(later):
        steps = (
            ("start", {}),
            ("item", {"what": "排查", "unit": str(cast.unit("d1-s1")), "due": "2026-03-20"}),
            ("progress", {"kind": "policy", "words": "印发办法"}),
            ("conclude", {"conclusion": "早了"}),
        )
        codes = [seat.post(f"{page}{verb}/", said).status_code for verb, said in steps]
        assert codes == [302, 302, 302, 422]
        head = desk("d1-s1:head")
        done = re.search(rf'href="({page}done/\d+/)"', head.get(page).content.decode()).group(1)
        assert head.post(done).status_code == 302
        end = f"{page}conclude/"
        assert seat.post(end, {"conclusion": "已修好。"}).status_code == 302
        shown = words(seat.get(page).content.decode())
        assert "已办结" in shown and "治理前不足10件" in shown and "印发办法" in shown
        assert "1项中完成1项" in words(seat.get(f"{ADDRESS}tasks/").content.decode())
    assert seat.get(f"{page}fly/").status_code == 404
    assert desk("d2-gov:leader").get(page).status_code == 404


def test_topics_are_mended_by_hand(busy: Topic, desk: Desk) -> None:
    seat = desk("xf:supervisor")
    merge = f"{ADDRESS}{busy.pk}/merge/"
    other = Topic.objects.exclude(pk=busy.pk).get()
    assert seat.post(merge, {"into": str(other.pk)}).status_code == 302
    page = seat.get(f"{ADDRESS}{other.pk}/").content.decode()
    assert "全部事项：12件" in page
    apart = re.search(rf'href="({ADDRESS}{other.pk}/apart/[^"]+)"', page).group(1)
    assert seat.post(apart).status_code == 302
    assert "全部事项：11件" in seat.get(f"{ADDRESS}{other.pk}/").content.decode()


@pytest.mark.parametrize("who", ["xf:clerk", "d1-s1:handler", "xf:auditor", "xf:admin"])
def test_others_do_not_open_them(desk: Desk, who: str) -> None:
    for page in ("", "alerts/", "tasks/", "month/"):
        assert desk(who).get(ADDRESS + page).status_code == 403
