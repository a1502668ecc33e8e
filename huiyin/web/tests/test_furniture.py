"""Furniture of pages, drawn by its tags."""

from datetime import date, timedelta

import pytest
from django.template import Context, Template
from django.test import RequestFactory

from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.web.parts import menu
from huiyin.web.parts.chips import Chip, deadline_chip
from huiyin.web.parts.paging import GAP, Keyset, Pages, pages
from huiyin.web.parts.show import Column, Fact, Link, Moment, Table
from huiyin.web.tests.conftest import NOON

TODAY = NOON.date()


def draw(source: str, **values: object) -> str:
    """The source drawn with the values."""
    request = RequestFactory().get("/list/?tab=late&page=3")
    return Template(source).render(Context({"request": request, **values}))


@pytest.mark.django_db
def test_s15_colours_and_words_are_those_of_the_place() -> None:
    ahead = {12: "green", 11: "green", 10: "blue", 4: "blue", 3: "yellow", 0: "yellow", -1: "red"}
    chips = {days: deadline_chip(TODAY + timedelta(days=days), on=TODAY) for days in ahead}
    assert {days: chip.tone for days, chip in chips.items()} == ahead
    assert (chips[3].text, chips[0].text, chips[-1].text) == ("剩余3天", "今天到期", "已超期1天")
    before_holiday = deadline_chip(date(2026, 10, 8), on=date(2026, 9, 28))
    assert (before_holiday.text, before_holiday.tone) == ("剩余10天", "yellow"), "three working days"


def test_u35_colour_never_stands_alone() -> None:
    assert (
        draw("{% chip chip %}", chip=Chip("已超期2天", "red"))
        == '<span class="chip chip-red">已超期2天</span>'
    )


def test_words() -> None:
    drawn = draw(
        "{{ d|day }}/{{ d|plain_day }}/{{ t|moment }}/{{ n|grouped }}/{{ none|day }}",
        d=TODAY,
        t=NOON,
        n=12345,
    )
    assert drawn == "2026年11月23日 周一/2026年11月23日/2026年11月23日 周一 12:00/12,345/"


def test_r32_masked_values() -> None:
    drawn = draw(
        '{{ n|masked:"name" }} {{ p|masked:"phone" }} {{ m|masked }} {{ e|masked }}',
        n="张建国",
        p="13812345678",
        m="李*",
    )
    assert "张**" in drawn and "138****5678" in drawn and "李*" in drawn and "未填写" in drawn
    assert "张建国" not in drawn and "13812345678" not in drawn


def test_table_heads_rows_and_labels_cells_for_phones() -> None:
    table = Table(
        "待办",
        [Column("编号"), Column("人数", number=True), Column("到期")],
        [[Link("甲", "/1/"), 1200, TODAY]],
    )
    drawn = draw("{% table table %}", table=table)
    assert "<caption>待办</caption>" in drawn
    assert '<th scope="row" data-label="编号"><a href="/1/">甲</a></th>' in drawn
    assert '<td data-label="人数" class="num">1,200</td>' in drawn
    assert 'datetime="2026-11-23"' in drawn


def test_an_empty_table_says_so() -> None:
    assert "没有待办" in draw("{% table t %}", t=Table("待办", [Column("编号")], [], empty="没有待办"))


def test_u2_facts_show_what_was_not_filled_in_and_name_what_is_changed() -> None:
    drawn = draw(
        "{% facts rows %}", rows=[Fact("联系电话", None, "/change/"), Fact("状态", Chip("办理中", "blue"))]
    )
    assert "未填写" in drawn and "chip-blue" in drawn
    assert '<a href="/change/">修改<span class="visually-hidden"> 联系电话</span></a>' in drawn


def test_timeline_marks_whose_turn_it_is() -> None:
    moments = [
        Moment("已登记", NOON, papers=[Link("告知书", "/d/")]),
        Moment("办理中", who="建设局", state="now"),
        Moment("答复", TODAY, state="next"),
    ]
    drawn = draw("{% timeline moments %}", moments=moments)
    assert drawn.count("<li") == 3 and drawn.count('aria-current="step"') == 1
    assert "告知书" in drawn and "建设局" in drawn


@pytest.mark.parametrize(
    ("number", "total", "shown"),
    [
        (1, 40, [1]),
        (1, 500, [1, 2, 3, GAP, 10]),
        (5, 500, [1, GAP, 3, 4, 5, 6, 7, GAP, 10]),
        (10, 500, [1, GAP, 8, 9, 10]),
    ],
)
def test_page_numbers(number: int, total: int, shown: list[int]) -> None:
    assert Pages(number, 50, total).shown == shown


@pytest.mark.parametrize(
    ("asked", "number"), [("2", 2), ("99", 4), ("0", 1), ("-1", 1), ("x", 1), (None, 1), ("9" * 30, 1)]
)
def test_the_page_that_is_asked_for(asked: str | None, number: int) -> None:
    assert pages(asked, total=200).number == number


def test_paging_keeps_the_rest_of_the_address() -> None:
    drawn = draw("{% pager pages %}", pages=Pages(3, 50, 1234))
    assert 'href="?tab=late&amp;page=4"' in drawn and "共1,234条" in drawn and 'aria-current="page"' in drawn
    assert draw("{% pager pages %}", pages=Pages(1, 50, 9)) == ""


def test_keyset_paging() -> None:
    drawn = draw("{% pager keys %}", keys=Keyset(after="z9"))
    assert 'href="?tab=late&amp;after=z9"' in drawn and "上一页" not in drawn
    assert draw("{% pager keys %}", keys=Keyset()).strip() == ""


def test_small_pieces() -> None:
    drawn = draw(
        '{% back_link "/a/" %}{% crumbs links "这里" %}{% print_button %}{% copy_number "3799" "编号" %}'
        '{% empty "没有" "说明" "/b/" "去看看" %}'
        '{% notice "注意" "yellow" %}{% icon "phone" %}',
        links=[Link("首页", "/")],
    )
    for part in (
        "返回",
        'aria-current="page"',
        "data-print",
        'data-copy="3799"',
        "去看看",
        "notice-yellow",
        "<svg",
    ):
        assert part in drawn


def test_a_menu_shows_only_what_the_seat_may_open(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = (
        menu.MenuItem("待办", "open", roles=frozenset({Role.HANDLER})),
        menu.MenuItem("审计", "open", roles=frozenset({Role.AUDITOR})),
        menu.MenuItem("帮助", "personal"),
        menu.MenuItem("没有", "nowhere"),
        menu.MenuItem("首页", "open", place="public"),
    )
    monkeypatch.setattr(menu, "items", lambda: listed)
    actor = Actor("seat", "张三", roles=frozenset({Role.HANDLER}))
    shown = menu.entries("desk", actor=actor, path="/personal/x/")
    assert [(entry.label, entry.current) for entry in shown] == [("待办", False), ("帮助", True)]
