"""Alerts over the real register: one for a burst, told to who watches, counted by sight; and what seats say of them."""

from datetime import date, datetime, timedelta

import pytest

from huiyin.analysis import actions
from huiyin.analysis.actions import reports as acts
from huiyin.analysis.models import Report, Topic, TopicMatter, TrendAlert, TrendWatch
from huiyin.analysis.queries import hot
from huiyin.analysis.queries import reports as told
from huiyin.audit.queries import trail
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import Cast, register
from huiyin.matters.models import Claim
from huiyin.post.models import Message

NOW = datetime(2026, 3, 20, 18, 0, tzinfo=SHANGHAI)
TODAY = NOW.date()
FIELD = {"class": {"field": "0402"}}


def reports(cast: Cast, days_back: int, how_many: int, *, place="d1-s1-c1", field=FIELD, seed=1, **filing):
    at = NOW - timedelta(days=days_back, hours=2)
    return [
        register(
            cast, at=at, seed=seed + n, proposal=field, place_id=cast.city.places[place], **filing
        ).registered.matter_id
        for n in range(how_many)
    ]


@pytest.fixture
def city(cast):
    """A fortnight with a little of this and that, the watchers' seats, and today's twelve at one place."""
    for name in ("xf:supervisor", "d1-xf:supervisor", "d2-xf:supervisor", "d1-s1:head", "xf:clerk"):
        cast.open(name)
    for back in range(3, 30, 4):
        for place in ("d1-s2-c1", "d2-s1-c1"):
            reports(cast, back, 1, place=place, field={"class": {"field": "0102"}}, seed=50 + back)
    cast.burst = reports(cast, 0, 12, seed=100, office="d1-xf")
    reports(cast, 0, 12, seed=120, claim_class="accusation", place="d2-s2-c1")
    return cast


def test_pk26_a_burst_is_told_once_and_to_those_who_watch_the_place(city):
    """PK-26: on the day itself; the alert names a problem and a place, and nothing else."""
    assert actions.watch_trends(NOW) == 1
    assert actions.watch_trends(NOW) == actions.watch_trends(NOW + timedelta(days=1)) == 0
    found = TrendAlert.objects.get()
    assert (found.subject, found.place_id) == ("field:0402", city.city.places["d1-s1"])
    assert (found.first_day, found.last_day, found.ended_on) == (TODAY, TODAY, None)
    told = dict(Message.objects.filter(template="unit_trend").values_list("addressee_id", "variables"))
    assert set(told) == {city["xf:supervisor"].seat_id, city["d1-xf:supervisor"].seat_id}
    assert all(words["place"] == "柳岸街道" and set(words) == {"place", "topic"} for words in told.values())
    (seen,) = hot.alerts(city["d1-xf:supervisor"], on=TODAY).views
    assert seen.count == 12 == len(hot.alert(city["d1-xf:supervisor"], seen.id, on=TODAY).rows)
    far = hot.alerts(city["d2-xf:supervisor"], on=TODAY)
    assert (far.views, far.total, hot.waiting(city["d2-xf:supervisor"], on=TODAY)) == ((), 0, 0)
    with pytest.raises(NotFound):
        hot.alert(city["d2-xf:supervisor"], seen.id, on=TODAY)


def test_missed_days_are_made_up_and_what_has_passed_is_over(city):
    actions.watch_trends(NOW - timedelta(days=2))
    assert actions.watch_trends(NOW + timedelta(days=12)) == 1
    found = TrendAlert.objects.get()
    assert (found.noticed_on, found.ended_on) == (TODAY, TODAY + timedelta(days=7))
    assert not Message.objects.filter(template="unit_trend").exists()
    assert TrendWatch.objects.get().through == TODAY + timedelta(days=12)
    more = reports(city, -12, 12, seed=200)
    assert actions.watch_trends(NOW + timedelta(days=12)) == 1
    assert TrendAlert.objects.filter(ended_on__isnull=True).count() == 1
    assert len(more) == hot.alerts(city["xf:supervisor"], on=TODAY + timedelta(days=12)).views[0].count


def test_an_alert_is_judged_by_who_watches(city):
    actions.watch_trends(NOW)
    alert, watcher = TrendAlert.objects.get().pk, city["xf:supervisor"]
    with pytest.raises(NotAllowed):
        actions.judge_alert(alert, "true", "已核实。", by=city["d1-s1:head"], at=NOW)
    with pytest.raises(NotFound):
        actions.judge_alert(alert, "true", "已核实。", by=city["d2-xf:supervisor"], at=NOW)
    for verdict, note in (("maybe", "不清楚"), ("true", " ")):
        with pytest.raises(Refused):
            actions.judge_alert(alert, verdict, note, by=watcher, at=NOW)
    actions.judge_alert(alert, "true", "现场已核实。", by=watcher, at=NOW)
    actions.judge_alert(alert, "handled", "已督促整改。", by=watcher, at=NOW)
    assert hot.waiting(watcher, on=TODAY) == 0
    (seen,) = hot.alerts(watcher, on=TODAY).views
    assert (seen.verdict_label, seen.note) == ("已处置", "已督促整改。")
    assert [row.act for row in trail("topics")] == ["alert.judge"] * 2


@pytest.fixture
def topic(city):
    """Two topics: today's twelve with three earlier ones, and two others."""
    earlier = reports(city, 20, 3, seed=300)
    both = [Topic.objects.create(made_at=NOW, label=label) for label in ("柳岸路灯不亮", "柳岸路灯全灭")]
    for made, ids, day in (
        (0, city.burst[:-2], TODAY),
        (0, earlier, date(2026, 2, 28)),
        (1, city.burst[-2:], TODAY),
    ):
        TopicMatter.objects.bulk_create(
            TopicMatter(
                matter_id=key,
                topic=both[made],
                day=day,
                place_id=city.city.places["d1-s1-c1"],
                unit_id=city.unit("d1-s1"),
                channel="letter",
                likeness=0.9,
            )
            for key in ids
        )
    both[0].representatives = [*city.burst[:3]]
    both[0].save()
    return both


def test_topics_are_counted_by_sight_and_mended_by_hand(city, topic):
    watcher = city["xf:supervisor"]
    asked = hot.TopicAsked(since=TODAY - timedelta(days=13), until=TODAY)
    found = hot.topics(watcher, asked, on=TODAY)
    assert [(line.label, line.count, line.before) for line in found.lines] == [
        ("柳岸路灯不亮", 10, 3),
        ("柳岸路灯全灭", 2, 0),
    ]
    assert sum(bar.count for bar in found.lines[0].bars) == 10
    assert hot.topics(city["d2-xf:supervisor"], asked, on=TODAY).total == 0
    far = hot.TopicAsked(since=asked.since, until=TODAY, place_id=city.city.places["d2"])
    other = hot.TopicAsked(since=asked.since, until=TODAY, field_code="0102")
    same = hot.TopicAsked(since=asked.since, until=TODAY, field_code="04", order="growth")
    assert [hot.topics(watcher, each, on=TODAY).total for each in (far, other, same)] == [0, 0, 2]
    with pytest.raises(NotAllowed):
        actions.merge_topics(topic[1].pk, topic[0].pk, by=city["xf:clerk"], at=NOW)
    assert actions.merge_topics(topic[1].pk, topic[0].pk, by=watcher, at=NOW) == topic[0].pk
    with pytest.raises(Refused):
        actions.merge_topics(topic[0].pk, topic[1].pk, by=watcher, at=NOW)
    seen = hot.topic(watcher, topic[1].pk, since=asked.since, on=TODAY)
    assert (seen.id, seen.count, len(seen.sentences)) == (topic[0].pk, 15, 3)
    assert hot.topic_matters(watcher, seen.id, on=TODAY)[1] == 15
    actions.set_apart(seen.id, city.burst[0], by=watcher, at=NOW)
    assert hot.topic(watcher, seen.id, since=asked.since, on=TODAY).count == 14
    with pytest.raises(NotFound):
        actions.set_apart(seen.id, city.burst[0], by=watcher, at=NOW)
    with pytest.raises(NotFound):
        hot.topic(city["d2-xf:supervisor"], seen.id, since=asked.since, on=TODAY)


def test_a_matter_that_became_an_accusation_is_in_no_count(city, topic):
    register(city)
    from_sight = TopicMatter.objects.filter(topic=topic[1]).first()
    from_sight.matter.restricted = True
    from_sight.matter.save()
    assert hot.topic(city["xf:supervisor"], topic[1].pk, since=TODAY, on=TODAY).count == 1
    assert hot.topic(city["xf:supervisor+discipline"], topic[1].pk, since=TODAY, on=TODAY).count == 1


def drafted(city, topic, **other):
    draft = actions.TaskDraft(
        **{
            "subject": f"topic:{topic[0].pk}",
            "theme": "路灯集中整治",
            "reason": "两周内反映集中。",
            "lead_id": city.unit("d1-s1"),
            "helper_ids": (city.unit("cg"),),
            "since": date(2026, 2, 20),
            "until": TODAY,
        }
        | other
    )
    return actions.draft_task(draft, by=city["xf:supervisor"], at=NOW)


def test_bj03_a_governance_task_from_draft_to_its_conclusion(city, topic):
    """BJ-03: lead unit, tasks, policies, and the numbers before and after."""
    lead, head = city["xf:supervisor"], city["d1-s1:head"]
    task = drafted(city, topic)
    kept = hot.task(lead, task, on=TODAY)
    assert (kept.evidence["count"], kept.in_sight, len(kept.evidence["ids"])) == (13, 13, 13)
    with pytest.raises(Refused):
        actions.note_progress(task, "progress", "还没有启动", by=lead, at=NOW)
    with pytest.raises(NotAllowed):
        actions.start(task, by=head, at=NOW)
    actions.start(task, by=lead, at=NOW)
    actions.add_item(task, "排查全部路灯", city.unit("d1-s1"), TODAY + timedelta(days=9), by=lead, at=NOW)
    with pytest.raises(Refused):
        actions.add_item(task, "维修", city.unit("tax"), TODAY, by=lead, at=NOW)
    with pytest.raises(NotFound):
        actions.note_progress(task, "progress", "不相干", by=city["d2-xf:supervisor"], at=NOW)
    actions.note_progress(task, "policy", "印发路灯巡查办法", by=head, at=NOW)
    assert hot.task(lead, task, on=TODAY).line.state == "under_way"
    with pytest.raises(Refused):
        actions.conclude(task, "早了些", by=lead, at=NOW)
    later = NOW + timedelta(days=19)
    (item,) = hot.task(head, task, on=later.date()).items
    assert item.late and item.may_finish
    actions.finish_item(task, item.id, by=head, at=later)
    actions.conclude(task, "路灯全部修复。", by=lead, at=later)
    done = hot.task(head, task, on=later.date())
    assert (done.effect.before, done.effect.after, done.effect.spans.days) == (3, 12 - 2, 20)
    assert done.effect.change is None
    assert [entry.kind for entry in done.entries] == ["state", "state", "item", "policy", "item", "state"]
    with pytest.raises(Refused):
        actions.stop(task, "已经结束", by=lead, at=later)
    assert hot.tasks(city["d2-xf:supervisor"], on=TODAY) == ()
    assert [row.act for row in trail("topics")] == ["governance.entry"] * 6


def test_bj03_what_a_task_needs_and_the_theme_of_the_month(city, topic):
    """BJ-03: the theme is chosen by data, from the largest topics of the month."""
    for wrong in ({"theme": ""}, {"reason": " "}, {"since": NOW.date() + timedelta(days=1)}, {"lead_id": 0}):
        with pytest.raises(Refused):
            drafted(city, topic, **wrong)
    with pytest.raises(Refused):
        drafted(city, topic, since=date(2025, 1, 1), until=date(2025, 1, 2))
    with pytest.raises(Refused):
        drafted(city, topic, subject="topic:0")
    place = city.city.places["d1-s1"]
    early = drafted(city, topic, subject="field:0402", place_id=place, theme="还没有成题")
    assert hot.task(city["xf:supervisor"], early, on=TODAY).evidence["count"] == 15
    (one, two) = hot.candidates(city["xf:supervisor"], month=TODAY, on=TODAY)
    assert [one.topic.count, two.topic.count, one.taken] == [10, 2, False]
    task = drafted(city, topic)
    assert hot.candidates(city["xf:supervisor"], month=TODAY, on=TODAY)[0].taken
    actions.stop(task, "并入全市行动", by=city["xf:supervisor"], at=NOW)
    assert not hot.candidates(city["xf:supervisor"], month=TODAY, on=TODAY)[0].taken


def test_wh30_a_special_report_counts_the_topics_and_each_count_leads_to_its_matters(city, topic):
    """WH-30: matters and counts are cited, so that an opinion on policy rests on what can be opened."""
    span = told.span_named("special", TODAY - timedelta(days=13), TODAY, today=TODAY)
    made = Report.objects.get(pk=acts.draft_report("special", span, by=city["xf:leader"], at=NOW))
    tables = [one for one in made.content["blocks"] if one["kind"] == "table"]
    (rows,) = [one["rows"] for one in tables if one["caption"] == "热点问题"]
    assert [row[0] for row in rows] == ["柳岸路灯不亮", "柳岸路灯全灭"]
    keys = [told.MARK.fullmatch(row[2])[1] for row in rows]
    assert [told.figure_of(made.content["figures"][key]).whole for key in keys] == [10, 2]
    claims = Claim.objects.in_bulk(told.behind(made, keys[0])).values()
    assert {claim.matter_id for claim in claims} == set(city.burst[:-2])
    assert not told.check(made, on=TODAY).wrong
