"""Publishing a year's rest days: who may, what changes, how others notice (A-6)."""

import json
from datetime import date, datetime

import pytest

from huiyin.audit import queries as audit
from huiyin.catalogue.actions import publish_year
from huiyin.catalogue.events import YearPublished
from huiyin.catalogue.models import CalendarYear
from huiyin.catalogue.queries import calendar, calendar_years, forget_calendar
from huiyin.deadlines.changes import Counted, changed_dues
from huiyin.deadlines.limits import Limit
from huiyin.deadlines.years import shipped_texts
from huiyin.kernel.actor import Actor
from huiyin.kernel.board import subscribe
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.kernel.roles import Role

AT = datetime(2026, 11, 25, 9, 0, tzinfo=SHANGHAI)
ADMIN = Actor(
    kind="seat", label="系统管理员", seat_id=1, unit_id=1, unit_path=(1,), roles=frozenset({Role.ADMIN})
)
TABLE_2027 = {
    "year": 2027,
    "source": "测试用的2027年安排",
    "rest": [
        ["元旦", "2027-01-01", "2027-01-03"],
        ["春节", "2027-02-05", "2027-02-11"],
        ["清明节", "2027-04-03", "2027-04-05"],
        ["劳动节", "2027-05-01", "2027-05-05"],
        ["国庆节", "2027-10-01", "2027-10-07"],
    ],
    "work": ["2027-01-30", "2027-02-14"],
}


@pytest.fixture(autouse=True)
def fresh_calendar():
    forget_calendar()
    yield
    forget_calendar()


@pytest.mark.django_db
def test_the_shipped_years_stand_in_the_table():
    assert [row.year for row in calendar_years()] == list(range(2026, 2016, -1))
    newest = calendar_years()[0]
    assert (newest.rest_days > 0, newest.work_days, "gov.cn" in newest.source) == (True, 6, True)
    assert calendar().last_published_year == 2026
    assert not calendar().is_working_day(date(2026, 10, 1))


@pytest.mark.django_db
def test_asking_costs_no_statement_within_a_minute(django_assert_num_queries):
    calendar()
    with django_assert_num_queries(0):
        for _ in range(50):
            calendar()


@pytest.mark.django_db
def test_a6_publishing_makes_provisional_dates_certain_and_names_the_changes():
    done = publish_year(json.dumps(TABLE_2027), by=ADMIN, at=AT, published_on=date(2026, 11, 24))
    assert calendar().last_published_year == 2027
    counted = [Counted("手头事项", date(2026, 12, 11), Limit.days(60))]
    (change,) = changed_dues(counted, before=done.before, after=done.after)
    assert change.before.provisional
    assert not change.after.provisional
    assert (change.before.rolled, change.after.rolled) == (date(2027, 2, 9), date(2027, 2, 12))
    assert calendar_years()[0].published_on == date(2026, 11, 24)


@pytest.mark.django_db
def test_publishing_leaves_one_audit_row():
    before = len(list(audit.trail("catalogue")))
    publish_year(TABLE_2027, by=ADMIN, at=AT)
    rows = list(audit.trail("catalogue"))
    assert len(rows) == before + 1
    assert (rows[-1].act, rows[-1].detail["year"]) == ("publish_year", 2027)


@pytest.mark.django_db
def test_a_year_can_be_corrected_and_another_process_notices():
    calendar()
    old_mark = CalendarYear.objects.get(year=2026).mark
    corrected = json.loads(shipped_texts()[-1])
    corrected["work"].remove("2026-10-10")
    publish_year(corrected, by=Actor.system("年度维护"), at=AT)
    assert CalendarYear.objects.filter(year=2026).count() == 1
    assert CalendarYear.objects.get(year=2026).mark != old_mark
    assert not calendar().is_working_day(date(2026, 10, 10))


@pytest.mark.django_db(transaction=True)
def test_the_news_is_told_after_commit_only():
    heard = []
    stop = subscribe(YearPublished, heard.append)
    try:
        with pytest.raises(Refused):
            publish_year({**TABLE_2027, "rest": []}, by=ADMIN, at=AT)
        assert heard == []
        publish_year(TABLE_2027, by=ADMIN, at=AT)
        assert heard == [YearPublished(year=2027)]
    finally:
        stop()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "actor",
    [
        Actor.citizen(1),
        Actor(kind="seat", label="承办人", unit_path=(1,), roles=frozenset({Role.HANDLER})),
        Actor(kind="seat", label="区管理员", unit_path=(1, 2), roles=frozenset({Role.ADMIN})),
    ],
)
def test_only_the_citys_administrator_may_publish(actor):
    with pytest.raises(NotAllowed, match="市级系统管理员"):
        publish_year(TABLE_2027, by=actor, at=AT)
    assert not CalendarYear.objects.filter(year=2027).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("{", "calendar.bad_table"),
        ({**TABLE_2027, "work": ["2027-01-29"]}, "calendar.bad_table"),
        ({**json.loads(json.dumps(TABLE_2027).replace("2027-", "2028-")), "year": 2028, "work": []}, None),
    ],
)
def test_a_faulty_table_or_a_gap_is_refused_and_nothing_is_stored(table, code):
    with pytest.raises(Refused) as refused:
        publish_year(table, by=ADMIN, at=AT)
    assert refused.value.code == (code or "calendar.years_not_in_a_row")
    assert calendar().last_published_year == 2026
    assert CalendarYear.objects.count() == 10


@pytest.mark.django_db
def test_without_stored_years_the_shipped_ones_serve():
    CalendarYear.objects.all().delete()
    forget_calendar()
    assert sorted(calendar().years) == list(range(2017, 2027))
