"""The chores: found, done until nothing is left, harmless twice."""

from datetime import date, datetime

import pytest
from croniter import croniter

from huiyin.catalogue.actions import publish_year
from huiyin.intake.factories import AT, SYSTEM, WANG, a_filing, a_receiving_city
from huiyin.intake.queries import alike
from huiyin.jobs.chore import Chore
from huiyin.jobs.chores import all_chores
from huiyin.jobs.worker import work_once
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.models import Clock, Step
from huiyin.post.queries import backlog

TABLE_2027 = {
    "year": 2027,
    "source": "测试用的2027年安排",
    "rest": [
        ["元旦", "2027-01-01", "2027-01-13"],
        ["春节", "2027-02-05", "2027-02-11"],
        ["劳动节", "2027-05-01", "2027-05-05"],
        ["国庆节", "2027-10-01", "2027-10-07"],
    ],
    "work": [],
}


def chore(name):
    return next(one for one in all_chores() if one.name == name)


@pytest.fixture
def city(db):
    with clock.frozen(AT):
        yield a_receiving_city()


def test_every_chore_has_a_name_a_label_and_its_times():
    texts = {"texts", "missed_texts", "search_texts", "missed_search_texts"}
    assert texts | {"notices", "dates"} <= {one.name for one in all_chores()}
    for one in all_chores():
        assert one.label
        assert len(one.cron.split()) == 6
        assert croniter.is_valid(one.cron)


def test_a_round_goes_on_until_nothing_is_left():
    left = [3, 2, 5, 0, 7]
    assert Chore(name="x", label="x", cron="", run=lambda _at: left.pop(0)).round() == 10
    assert left == [7]


def test_a_round_lets_others_have_their_turn():
    asked = []
    endless = Chore(name="x", label="x", cron="", run=lambda at: asked.append(at) or 1)
    assert endless.round(longest=0) == 1
    assert len(asked) == 1


def test_new_arrivals_can_be_found_by_their_text(city):
    made = a_filing(petitioner=WANG)
    assert chore("texts").round() == 1
    assert chore("texts").round() == 0
    assert chore("missed_texts").round() == 0
    assert [one.matter_id for one in alike("柳岸社区门口的路灯坏了三个星期，请尽快修理路灯")] == [
        made.matter_id
    ]


def test_new_matters_can_be_searched_for(city):
    a_filing(petitioner=WANG)
    assert chore("search_texts").round() == 1
    assert chore("search_texts").round() == chore("missed_search_texts").round() == 0


def test_the_outbox_is_emptied(city):
    a_filing(petitioner=WANG)
    assert backlog().waiting == 1
    assert chore("notices").round() == 1
    assert backlog().waiting == 0
    assert chore("notices").round() == 0


def test_a_file_of_old_messages_tells_nobody_that_it_was_registered(city):
    a_filing(by=SYSTEM, channel="import", petitioner=WANG)
    assert backlog().waiting == 0


def test_a6_provisional_days_become_final_when_the_year_is_published(city):
    late = datetime(2026, 12, 25, 9, 0, tzinfo=SHANGHAI)
    made = a_filing(at=late, petitioner=WANG)
    assert (made.due.strict, made.due.rolled, made.due.provisional) == (
        date(2027, 1, 9),
        date(2027, 1, 11),
        True,
    )
    chore("dates").round()
    assert Clock.objects.get(claim__matter_id=made.matter_id).provisional
    publish_year(TABLE_2027, by=SYSTEM, at=late)
    chore("dates").round()
    found = Clock.objects.get(claim__matter_id=made.matter_id)
    assert (found.strict, found.rolled, found.provisional) == (date(2027, 1, 9), date(2027, 1, 14), False)
    chore("dates").round()
    (step,) = Step.objects.filter(matter_id=made.matter_id, verb="recount")
    assert "2027年01月14日" in step.note


def test_one_round_of_everything(city):
    a_filing(petitioner=WANG)
    done = work_once()
    assert done["notices"] == 1
    assert done["texts"] + done["missed_texts"] == 1
    assert done["search_texts"] + done["missed_search_texts"] == 1
    assert not any(work_once().values())
