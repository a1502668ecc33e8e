"""Entries that change on a day known beforehand: each day shows the law of that day, and all of it is proven."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from huiyin.catalogue.queries import change_days, citations, item, items, path, paths, unproven
from huiyin.catalogue.rules.catalogue import load_catalogue, of_day, put_together, read_class_data
from huiyin.catalogue.rules.laws import days_of_change, unchanged_since
from huiyin.catalogue.rules.proposed import check_piece
from huiyin.catalogue.tests.test_items import a_path, an_item

TODAY = date(2026, 11, 22)
LAST, FIRST = date(2026, 12, 31), date(2027, 1, 1)
pytestmark = pytest.mark.django_db


def cited_of(code: str, on: date) -> list[str]:
    return [one.article for one in item(code, on=on).basis]


def test_the_law_on_trademarks_changes_with_the_new_year():
    """The old article is shown on the last day of the old law, the new one on the first day of the new."""
    assert cited_of("ZS-006", LAST) == ["第五十七条", "第六十条"]
    assert cited_of("ZS-006", FIRST) == ["第七十二条", "第七十四条"]
    old, new = path("ZS-P04", on=LAST), path("ZS-P04", on=FIRST)
    assert (old.article, old.limits[0].limit.n) == ("第三十三条", 3)
    assert (new.article, new.limits[0].limit.n) == ("第三十六条", 2)
    assert path("ZS-P04", on=TODAY) is old
    assert path("ZS-P04") is new


def test_nothing_is_hidden_by_a_change_that_is_known():
    """Each citation is proven today and on every later day on which a law or an entry changes."""
    days = change_days(after=TODAY)
    assert FIRST in days
    for day in days:
        assert [str(one) for one in unproven(citations(on=day), on=day)] == []
        assert [one.code for one in items(on=day)] == [one.code for one in items(on=TODAY)]
        assert [one.code for one in paths(on=day)] == [one.code for one in paths(on=TODAY)]


def test_the_old_words_are_not_proven_in_the_new_law():
    of_the_old = unproven(citations(on=LAST), on=FIRST)
    assert {one.cited.law for one in of_the_old} == {"商标法"}
    assert len(of_the_old) > 20


def made_of(*items_: dict, paths_: list[dict] | None = None):
    head = {"source": "某局", "code": "XX", "name": "某类", "publisher": "某局", "about": "某事"}
    return read_class_data(head | {"items": list(items_), "paths": paths_ or [a_path()]}, "XX.json")


def test_changes_add_up_in_the_order_of_their_days():
    changes = [{"since": "2027-03-01", "covers": "丙"}, {"since": "2027-01-01", "covers": "乙", "note": "新"}]
    whole = put_together([made_of(an_item(changes=changes))])
    assert whole.faults == ()
    found = [of_day(whole, on).items["XX-001"] for on in (LAST, FIRST, date(2027, 3, 1))]
    assert [(one.covers, one.note) for one in found] == [("包括某种情形", ""), ("乙", "新"), ("丙", "新")]


def test_an_entry_may_begin_and_end_on_a_day():
    begins = an_item(state="draft", changes=[{"since": "2027-01-01", "state": "published"}])
    ends = an_item(
        code="XX-002", request="另一件没有人问过的事", changes=[{"since": "2027-01-01", "state": "draft"}]
    )
    whole = put_together([made_of(begins, ends)])
    assert whole.faults == ()
    states = [{code: one.state for code, one in of_day(whole, on).items.items()} for on in (LAST, FIRST)]
    assert states == [
        {"XX-001": "draft", "XX-002": "published"},
        {"XX-001": "published", "XX-002": "draft"},
    ]


@pytest.mark.parametrize(
    ("changes", "row", "reason"),
    [
        ("改", "XX-001", "应为若干行"),
        (["改"], "XX-001", "应为若干行"),
        ([{"covers": "乙"}], "XX-001", "没有起始日期"),
        ([{"since": "明年", "covers": "乙"}], "XX-001", "没有起始日期"),
        ([{"since": "2027-01-01"}, {"since": "2027-01-01"}], "XX-001", "有两处从同一天开始"),
        ([{"since": "2027-01-01", "code": "XX-009"}], "XX-001", "不能改“code”"),
        ([{"since": "2027-01-01", "covars": "乙"}], "XX-001", "不能改“covars”"),
        ([{"since": "2027-01-01", "covers": ""}], "XX-001（2027-01-01起）", "缺少包括的情形"),
        ([{"since": "2027-01-01", "paths": ["XX-P09"]}], "XX-001", "没有“XX-P09”这条法定途径"),
    ],
)
def test_each_fault_of_a_change_is_named(changes, row, reason):
    told = [str(one) for one in check_piece(made_of(an_item(changes=changes)), load_catalogue(), TODAY)]
    assert any(one.startswith(f"XX.json {row}：") and reason in one for one in told), told


def test_a_file_is_proved_with_what_it_changes_by_that_day():
    changes = [
        {"since": "2027-01-01", "basis": [{"law": "商标法", "article": "第五条", "quote": "非法人组织"}]}
    ]
    piece = made_of(an_item(changes=changes))
    assert check_piece(piece, load_catalogue(), FIRST) == ()
    early = [changes[0] | {"since": "2026-11-01"}]
    (fault,) = check_piece(made_of(an_item(changes=early)), load_catalogue(), TODAY)
    assert "2019修正的这一条中" in fault.reason


def test_between_two_days_of_change_what_may_be_shown_is_the_same() -> None:
    """Each day is answered as the last day of change before it, and that answer is the one of the day itself."""
    ahead = sorted(days_of_change(date(2025, 1, 1)))
    for before, change in pairwise(ahead):
        last = change - timedelta(days=1)
        assert unchanged_since(before) == before == unchanged_since(last)
        cited = citations(on=last)
        told = [[one.words for one in unproven(cited, on=day)] for day in (before, last)]
        assert told[0] == [words.replace(str(last), str(before)) for words in told[1]]
