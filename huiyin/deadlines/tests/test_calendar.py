"""Calendars over years: coverage, provisional year, what a new table changes (A-6), bad tables refused."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from huiyin.deadlines.calendar import WorkCalendar, YearTable, provisional_table
from huiyin.deadlines.changes import Counted, changed_dues
from huiyin.deadlines.due import Span, due
from huiyin.deadlines.festivals import lunar_days, statutory_days
from huiyin.deadlines.limits import Limit
from huiyin.deadlines.years import dump_year, load_year, shipped_texts, shipped_years
from huiyin.kernel.errors import Refused

CALENDAR = WorkCalendar(shipped_years())
# An invented notice for 2027: a long Spring Festival with two worked weekends.
TABLE_2027: dict[str, Any] = {
    "year": 2027,
    "source": "测试用的2027年安排",
    "rest": [
        ["元旦", "2027-01-01", "2027-01-03"],
        ["春节", "2027-02-05", "2027-02-11"],
        ["清明节", "2027-04-03", "2027-04-05"],
        ["劳动节", "2027-05-01", "2027-05-05"],
        ["端午节", "2027-06-09", "2027-06-09"],
        ["中秋节", "2027-09-15", "2027-09-15"],
        ["国庆节", "2027-10-01", "2027-10-07"],
    ],
    "work": ["2027-01-30", "2027-02-14", "2027-04-25", "2027-05-08", "2027-09-26", "2027-10-09"],
}


def test_make_up_days_are_worked_and_festivals_are_not():
    assert CALENDAR.is_working_day(date(2026, 2, 14))
    assert not CALENDAR.is_working_day(date(2026, 2, 23))
    assert CALENDAR.next_working_day(date(2026, 2, 15)) == date(2026, 2, 24)
    assert CALENDAR.next_working_day(date(2026, 2, 14)) == date(2026, 2, 14)


def test_shipped_years_are_2017_to_2026_each_with_its_source():
    assert sorted(shipped_years()) == list(range(2017, 2027))
    assert all("gov.cn" in table.source for table in shipped_years().values())
    assert (CALENDAR.first_year, CALENDAR.last_published_year) == (2017, 2026)


@pytest.mark.parametrize("year", [2025, 2026])
def test_published_notices_contain_every_statutory_day_we_would_have_reckoned(year):
    """A-6: had the year been provisional, no statutory day would have been wrong."""
    assert set(statutory_days(year)) <= shipped_years()[year].off
    assert len(statutory_days(year)) >= 12  # 13, less one when Mid-Autumn meets National Day


def test_lunar_days_fall_in_their_seasons_for_twenty_years():
    assert sorted(lunar_days()) == list(range(2025, 2046))
    for year, days in lunar_days().items():
        assert date(year, 1, 21) <= days.spring <= date(year, 2, 20)
        assert days.qingming in (date(year, 4, 4), date(year, 4, 5))
        # 5th of the 5th month, 15th of the 8th: with or without a leap month in between.
        assert 118 <= (days.duanwu - days.spring).days <= 154
        assert 94 <= (days.mid_autumn - days.duanwu).days <= 129


def test_a6_the_next_year_is_provisional_with_its_reason():
    found = due(date(2026, 11, 22), Limit.days(60), CALENDAR)
    assert (found.strict, found.provisional) == (date(2027, 1, 21), True)
    assert "2027年" in found.reason
    assert "暂定" in found.reason
    assert "2027" in provisional_table(2027).source


def test_a6_provisional_spring_festival_is_four_days_and_nothing_more():
    rest = [day for day in range(1, 13) if not CALENDAR.is_working_day(date(2027, 2, day))]
    assert rest == [
        5,
        6,
        7,
        8,
    ]  # Friday to Monday; the rest of the week stays worked until a notice says otherwise


def test_a6_the_last_published_day_is_certain():
    assert not due(date(2026, 12, 1), Limit.days(30), CALENDAR).provisional
    assert due(date(2026, 12, 2), Limit.days(30), CALENDAR).provisional
    assert not CALENDAR.provisional(date(2026, 12, 31))
    assert CALENDAR.provisional(date(2027, 1, 1))


@pytest.mark.parametrize("day", [date(2028, 1, 3), date(2029, 6, 1)])
def test_a6_two_unpublished_years_ahead_are_refused(day):
    with pytest.raises(Refused) as refused:
        CALENDAR.is_working_day(day)
    assert refused.value.code == "calendar.year_not_covered"
    assert str(day.year) in refused.value.message


def test_a6_days_before_the_first_table_are_reckoned_by_weekends_and_say_so():
    """Petitions taken over from older systems are registered; their dates raise no alarm."""
    found = due(date(2014, 9, 1), Limit.days(30), CALENDAR)
    assert (found.strict, found.rolled, found.provisional) == (date(2014, 10, 1), date(2014, 10, 1), True)
    assert "2014年" in found.reason
    assert "暂定" in found.reason
    assert due(date(2016, 9, 1), Limit.days(45), CALENDAR).rolled == date(2016, 10, 17)


def test_a6_working_days_counted_out_of_a_year_without_a_table_stay_provisional():
    begun_before = due(date(2016, 12, 28), Limit.working_days(5), CALENDAR)
    assert (begun_before.strict.year, begun_before.provisional) == (2017, True)
    assert "2016年" in begun_before.reason
    assert not due(date(2016, 12, 31), Limit.working_days(5), CALENDAR).provisional
    assert not due(date(2016, 12, 28), Limit.days(30), CALENDAR).provisional


@pytest.mark.parametrize(
    ("first", "last", "worked"),
    [
        (date(2019, 5, 1), date(2019, 5, 4), [date(2019, 4, 28), date(2019, 5, 5)]),
        (date(2020, 1, 24), date(2020, 2, 2), [date(2020, 1, 19), date(2020, 2, 3)]),
        (date(2018, 12, 30), date(2019, 1, 1), [date(2018, 12, 29)]),
    ],
)
def test_notices_that_were_changed_later_stand_as_changed(first, last, worked):
    """Labour Day of 2019 was lengthened, Spring Festival of 2020 prolonged to 2 February."""
    assert not any(CALENDAR.is_working_day(day) for day in Span(first, last).days())
    assert all(CALENDAR.is_working_day(day) for day in worked)


def test_a6_a_limit_that_runs_two_years_ahead_is_refused_whole():
    with pytest.raises(Refused):
        due(date(2026, 11, 22), Limit.months(24), CALENDAR)


def test_a_gap_between_years_is_refused_with_the_missing_year():
    years = dict(shipped_years())
    del years[2025]
    with pytest.raises(Refused, match="缺少2025年"):
        WorkCalendar(years)
    with pytest.raises(Refused, match="没有任何年份"):
        WorkCalendar({})


def test_rest_days_that_a_notice_moved_into_the_old_year_count_there():
    """The notice for 2019 gave Monday 31 December 2018 and worked the Saturday before it."""
    old = YearTable(2018, frozenset({date(2018, 1, 1)}), frozenset(), "2018")
    new = YearTable(
        2019, frozenset({date(2018, 12, 31), date(2019, 1, 1)}), frozenset({date(2018, 12, 29)}), "2019"
    )
    calendar = WorkCalendar({2018: old, 2019: new})
    assert calendar.is_working_day(date(2018, 12, 29))
    assert calendar.next_working_day(date(2018, 12, 30)) == date(2019, 1, 2)


def test_a_year_beyond_the_festival_data_is_refused_not_guessed():
    last = max(lunar_days())
    calendar = WorkCalendar({last: YearTable(last, frozenset({date(last, 1, 1)}), frozenset(), "test")})
    with pytest.raises(Refused):
        calendar.is_working_day(date(last + 1, 3, 1))


def test_a6_when_the_table_arrives_the_changes_are_named():
    after = CALENDAR.with_year(load_year(TABLE_2027))
    counted = [
        Counted("certain", date(2026, 3, 2), Limit.days(60)),
        Counted("confirmed", date(2026, 11, 22), Limit.days(60)),
        Counted("rolled on", date(2026, 12, 11), Limit.days(60)),
        Counted("recounted", date(2027, 1, 29), Limit.working_days(5)),
        Counted("suspended", date(2026, 12, 1), Limit.days(60), (Span(date(2027, 1, 5), date(2027, 1, 14)),)),
    ]
    changes = {change.key: change for change in changed_dues(counted, before=CALENDAR, after=after)}
    assert set(changes) == {"confirmed", "rolled on", "recounted", "suspended"}
    assert not changes["confirmed"].moved
    assert "不变" in changes["confirmed"].explain()
    assert changes["rolled on"].before.rolled == date(2027, 2, 9)
    assert changes["rolled on"].after.rolled == date(2027, 2, 12)
    assert "2027-02-12" in changes["rolled on"].explain()
    assert (changes["recounted"].before.strict, changes["recounted"].after.strict) == (
        date(2027, 2, 9),
        date(2027, 2, 4),
    )
    assert not any(change.after.provisional for change in changes.values())


def test_a_published_table_that_is_corrected_shows_its_changes_too():
    corrected = json.loads(shipped_texts()[-1])
    corrected["work"].remove("2026-10-10")
    after = CALENDAR.with_year(load_year(corrected))
    (change,) = changed_dues(
        [Counted(7, date(2026, 9, 28), Limit.working_days(5))], before=CALENDAR, after=after
    )
    assert change.after.strict == date(2026, 10, 12)
    assert change.explain() == "放假安排有更新，期限由2026-10-10改为2026-10-12。"


def test_a_table_survives_writing_and_reading():
    for table in shipped_years().values():
        assert load_year(json.dumps(dump_year(table))) == table


def changed(**parts):
    return {**TABLE_2027, **parts}


@pytest.mark.parametrize(
    ("table", "words", "field"),
    [
        ("{", "不是有效的JSON", "table"),
        (b"\xff\xfe\x00", "不是有效的JSON", "table"),
        ("[1]", "应为一个对象", "table"),
        (changed(year="2027"), "四位数字", "year"),
        (changed(year=True), "四位数字", "year"),
        (changed(year=27), "四位数字", "year"),
        ({**TABLE_2027, "source": " "}, "请写明来源", "source"),
        (changed(rest=[]), "没有列出任何放假日期", "rest"),
        (changed(rest=None), "没有列出任何放假日期", "rest"),
        (changed(rest=["2027-01-01"]), "应写成", "rest"),
        (changed(rest=[["元旦", "2027-02-30", "2027-03-01"]]), "不是有效日期", "rest"),
        (changed(rest=[["元旦", 20270101, "2027-01-01"]]), "不是有效日期", "rest"),
        (changed(rest=[["元旦", "2026-01-01", "2026-01-03"]]), "不在2027年内", "rest"),
        (changed(rest=[["元旦", "2027-01-03", "2027-01-01"]]), "颠倒", "rest"),
        (changed(rest=[["全年", "2027-01-01", "2027-12-31"]]), "天数过多", "rest"),
        (changed(rest=[*TABLE_2027["rest"], ["元旦", "2027-01-01", "2027-01-01"]]), "重复", "rest"),
        (changed(rest=TABLE_2027["rest"][1:]), "缺少法定节日元旦", "rest"),
        (changed(work="2027-01-30"), "日期列表", "work"),
        (changed(work=["2027-01-29"]), "不是周六或周日", "work"),
        (changed(work=["2027-01-30", "2027-01-30"]), "重复列为上班日", "work"),
        (changed(work=["2027-01-02"]), "既列为放假日又列为上班日", "work"),
    ],
)
def test_a_bad_year_table_is_refused_in_clear_chinese(table, words, field):
    with pytest.raises(Refused, match=words) as refused:
        load_year(table)
    assert (refused.value.code, refused.value.field) == ("calendar.bad_table", field)


def test_a_table_may_move_the_last_week_of_the_year_before():
    moved = changed(rest=[["元旦", "2026-12-31", "2027-01-01"], *TABLE_2027["rest"][1:]], work=["2026-12-26"])
    assert date(2026, 12, 31) in load_year(moved).off
    assert not CALENDAR.with_year(load_year(moved)).is_working_day(date(2026, 12, 31))


def test_days_of_a_span_run_from_first_to_last():
    assert list(Span(date(2026, 2, 27), date(2026, 3, 1)).days()) == [
        date(2026, 2, 27) + timedelta(offset) for offset in range(3)
    ]
