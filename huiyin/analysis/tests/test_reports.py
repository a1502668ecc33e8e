"""Reports: made once whatever dies, the same for a past day, frozen when issued, counted again without a difference."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.actions.reports import draft
from huiyin.analysis.actions.reports.issue import digest
from huiyin.analysis.models import Report
from huiyin.analysis.queries import reports
from huiyin.analysis.queries.indicators import INDICATORS, period, tallies
from huiyin.analysis.queries.reports import owed
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.rules.reports.kinds import DAILY, WEEKLY
from huiyin.audit.models import AuditRow
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.post.models import Message

S = ClaimState
APRIL = datetime(2026, 4, 3, 9, tzinfo=SHANGHAI)
LATER = APRIL + timedelta(days=17)
MARCH = period.read("2026-03", today=date(2026, 4, 3))


@pytest.fixture
def told(cast: Cast) -> Cast:
    """A few matters of March, one of them an accusation."""
    once = at_stage(S.SERVED, cast=cast, seed=1)
    once.do("evaluate", unit_level="5", after=1)
    at_stage(S.HANDLING, cast=cast, seed=2)
    at_stage(S.HANDED_OVER, cast=cast, seed=3)
    return cast


def _monthly(cast: Cast) -> int:
    return acts.draft_report("monthly", MARCH, by=cast["xf:supervisor"], at=APRIL)


def _whole(made: Report) -> dict[str, int]:
    figures = made.content["figures"].values()
    return {one["code"]: one["whole"] for one in figures if not one["by"] and one["first"] == "2026-03-01"}


def _shares(made: Report) -> dict[str, tuple[int, int]]:
    figures = made.content["figures"].values()
    return {
        one["code"]: (one["hits"], one["whole"])
        for one in figures
        if one["part"] == "value" and not one["by"] and one["first"] == "2026-03-01"
    }


def test_a_report_of_a_past_day_comes_out_the_same_whenever_it_is_made(told: Cast):
    """BJ-02: later facts change nothing of it; counting again says what later entries would. C-1: no accusation."""
    made = Report.objects.get(pk=_monthly(told))
    assert _whole(made)["came"] == 2
    late = datetime(2026, 3, 20, 9, tzinfo=SHANGHAI)
    register(told, seed=7, at=APRIL + timedelta(days=7), received_at=late)
    at_stage(S.SERVED, cast=told, seed=8, at=APRIL)
    seen = reports.check(made, on=LATER.date())
    assert seen.figures > 50 and not seen.wrong
    assert {one.figure.asked.code for one in seen.late} >= {"came", "closing", "received"}
    assert {one.later for one in seen.late if one.figure.asked.code == "came"} == {1}
    acts.count_anew(made.pk, date(2026, 3, 31), by=told["xf:leader"], at=LATER)
    assert Report.objects.get(pk=made.pk).content == made.content
    acts.count_anew(made.pk, LATER.date(), by=told["xf:leader"], at=LATER)
    anew = Report.objects.get(pk=made.pk)
    assert _whole(anew)["came"] == 3 and anew.words == made.words
    again = reports.check(anew, on=LATER.date())
    assert not again.wrong and not again.late
    for key, kept in made.content["figures"].items():
        behind = reports.advised_behind(made, key)
        listed = reports.behind(made, key) if behind is None else behind
        if kept["part"] != "value":
            assert len(listed) == kept[kept["part"]], kept


def test_what_later_facts_change_is_told_as_it_stood_on_the_day(cast: Cast):
    """案结事了率, 一次性化解率, 执行率, 办结率: of a past day always the same, of today as indicators tell them."""
    once, agreed = (at_stage(state, cast=cast, seed=seed) for seed, state in enumerate((S.SERVED, S.SETTLED)))
    made = Report.objects.get(pk=_monthly(cast))
    then = {"closed_share": (2, 2), "settled_share": (2, 2), "once_resolved": (2, 2), "executed": (0, 1)}
    assert {key: _shares(made)[key] for key in then} == then
    again = register(cast, seed=9, at=APRIL)
    again.do("link_repeat", "xf:clerk", kind="repeat", number=once.registered.number, reason="同一事项")
    agreed.do("execute", "d1-s1:handler", after=33)
    seen = reports.check(made, on=LATER.date())
    assert not seen.wrong
    changed = {one.figure.asked.code for one in seen.late if one.figure.asked.part == "hits"}
    assert changed >= {"settled_share", "once_resolved", "executed"}
    acts.count_anew(made.pk, LATER.date(), by=cast["xf:leader"], at=LATER)
    anew = _shares(Report.objects.get(pk=made.pk))
    now = tallies(
        cast["xf:supervisor"], [INDICATORS[key] for key in then], since=MARCH.first, until=MARCH.last
    )
    assert {key: anew[key] for key in then} == {
        key: (one[None].hits, one[None].whole) for key, one in now.items()
    }
    assert (anew["settled_share"], anew["executed"]) == ((1, 2), (1, 1))


def test_bodies_are_weighed_as_the_place_says_and_an_issued_report_keeps_its_weights(told: Cast, monkeypatch):
    """One truth for dashboards and reports: the profile; a correction weighs as the edition that it corrects."""
    known = catalogue.profile()
    heads = [f"{INDICATORS[key].label}（{weight}）" for key, weight in known.weights.items()]
    monkeypatch.setattr(catalogue, "profile", lambda: replace(known, watch=replace(known.watch, enough=1)))
    made = _monthly(told)
    assert _heads(made) == heads
    acts.write_words(made, {"comment": "逐项销号。"}, by=told["xf:leader"], at=APRIL)
    acts.issue_report(made, [], by=told["xf:leader"], at=APRIL)
    other = replace(catalogue.profile(), weights={"response": 40, "solved": 60})
    monkeypatch.setattr(catalogue, "profile", lambda: other)
    second = acts.correct_report(made, "一件来信补录。", APRIL.date(), by=told["xf:leader"], at=APRIL)
    assert _heads(second) == heads
    acts.count_anew(second, APRIL.date(), by=told["xf:leader"], at=APRIL)
    assert _heads(second) == ["响应率（40）", "解决率（60）"]


def _heads(report_id: int) -> list[str]:
    """Of the table in which bodies are weighed, between the name and the score."""
    blocks = Report.objects.get(pk=report_id).content["blocks"]
    (table, *_more) = [one for one in blocks if one["kind"] == "table" and one["columns"][-1][0] == "综合分"]
    return [head for head, _number in table["columns"][1:-1]]


def test_drafts_are_made_once_when_a_period_is_over_and_missed_ones_are_made_up(told: Cast, monkeypatch):
    """JZ-14, WG-26: exactly one for each kind, unit and period, however often the chore runs."""
    monkeypatch.setattr(owed, "KINDS", {"daily": replace(DAILY, back=3), "weekly": WEEKLY})
    at = datetime(2026, 3, 9, 1, tzinfo=SHANGHAI)  # a Monday, after days on which nobody worked
    while acts.draft_due(at):
        pass
    assert not acts.draft_due(at)
    found = Report.objects.filter(unit_id=told.unit("xf"))
    assert found.filter(kind="daily").count() == 3 and found.filter(kind="weekly").count() == 1
    (week,) = found.filter(kind="weekly")
    assert (week.first, week.last, week.known_on) == (date(2026, 3, 2), date(2026, 3, 8), date(2026, 3, 8))
    assert week.made_by_id is None and "每周" not in week.title
    assert AuditRow.objects.filter(act="report.drafted").count() == Report.objects.count()
    with pytest.raises(Conflict, match="已经有了"):
        acts.draft_report(
            "weekly",
            reports.span_named("weekly", date(2026, 3, 4), None, today=at.date()),
            by=told["xf:leader"],
            at=at,
        )


def test_an_issued_report_is_numbered_sent_and_never_changed_but_corrected(told: Cast):
    made, leader = _monthly(told), told["xf:leader"]
    with pytest.raises(Refused, match="点评意见"):
        acts.issue_report(made, [], by=leader, at=APRIL)
    with pytest.raises(Refused, match="号码"):
        acts.write_words(made, {"comment": "请联系13812345678。"}, by=leader, at=APRIL)
    acts.write_words(made, {"comment": "逐项销号。"}, by=leader, at=APRIL)
    acts.issue_report(made, [told.unit("build"), told.unit("xf")], by=leader, at=APRIL)
    row = Report.objects.get(pk=made)
    assert (
        row.number == "〔2026〕第1期"
        and row.to_units == [told.unit("build")]
        and bytes(row.digest) == digest(row)
    )
    assert Message.objects.get(template="unit_report").addressee_id == told.unit("build")
    assert bytes(row.digest).hex() in AuditRow.objects.get(act="report.issued").detail
    for change in ({"words": {}}, {"content": {}}):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            Report.objects.filter(pk=made).update(**change)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        row.delete()
    for act in (
        lambda: acts.write_words(made, {"comment": "改"}, by=leader, at=APRIL),
        lambda: acts.count_anew(made, APRIL.date(), by=leader, at=APRIL),
        lambda: acts.issue_report(made, [], by=leader, at=APRIL),
    ):
        with pytest.raises(Refused, match="已经印发"):
            act()
    second = acts.correct_report(made, "一件来信补录。", APRIL.date(), by=leader, at=APRIL)
    with pytest.raises(Refused, match="草稿"):
        acts.correct_report(made, "再更正。", APRIL.date(), by=leader, at=APRIL)
    acts.issue_report(second, [], by=leader, at=APRIL)
    assert (
        Report.objects.get(pk=second).number == "〔2026〕第2期" and Report.objects.get(pk=second).edition == 2
    )
    assert Report.objects.get(pk=made).words == {"comment": "逐项销号。"}


def test_a_report_of_nothing_says_so_and_one_of_days_to_come_is_refused(cast: Cast):
    """A denominator of 0 has no rate; a period that has not begun has no numbers."""
    empty = period.read("2026-02", today=APRIL.date())
    made = acts.draft_report("monthly", empty, by=cast["xf:supervisor"], at=APRIL)
    content = Report.objects.get(pk=made).content
    assert {one["shown"] for one in content["figures"].values()} <= {"0", "无事项"}
    assert "本期没有可计算的单位。" in [one.get("text") for one in content["blocks"]]
    with pytest.raises(Refused, match="还没有开始"):
        reports.span_named("weekly", date(2026, 4, 8), None, today=APRIL.date())
    with pytest.raises(Refused, match="还没有开始"):
        ahead = period.read("2026-05", today=date(2026, 5, 2))
        acts.draft_report("monthly", ahead, by=cast["xf:supervisor"], at=APRIL)


def test_a_second_worker_keeps_none(told: Cast):
    """Both have counted when the first one keeps its draft."""
    unit = told.unit("xf")
    making = Making(
        WEEKLY,
        unit,
        reports.span_named("weekly", date(2026, 3, 4), None, today=APRIL.date()),
        known=date(2026, 3, 8),
        fields=(),
    )
    both = [draft._kept(making, by=Actor.system("报告"), at=APRIL) for _worker in range(2)]
    assert both[0] and both[1] is None
    assert Report.objects.count() == 1 and AuditRow.objects.filter(act="report.drafted").count() == 1


def test_who_writes_and_who_reads(told: Cast):
    made = _monthly(told)
    for who in ("build:leader", "d1-xf:supervisor", "xf:clerk"):
        with pytest.raises(NotAllowed):
            acts.write_words(made, {"comment": "不行"}, by=told[who], at=APRIL)
    with pytest.raises(NotAllowed):
        acts.draft_report("monthly", MARCH, by=told["d1-s1:head"], at=APRIL)
    for who, seen in (("gov:leader", True), ("d1-xf:supervisor", False), ("build:head", False)):
        assert bool(reports.reports(told[who])[1]) is seen, who
    with pytest.raises(NotFound):
        reports.report(told["build:head"], made)
    acts.write_words(made, {"comment": "逐项销号。"}, by=told["xf:supervisor"], at=APRIL)
    acts.issue_report(made, [told.unit("build")], by=told["xf:supervisor"], at=APRIL)
    assert reports.report(told["build:head"], made).may_edit is False


def test_the_yearly_report_has_the_items_of_article_41_and_all_kinds_can_be_made(told: Cast):
    """E-1, D-27: four items; PK-12, PK-13: an analysis of the five fields that are watched."""
    year = period.read("2026", today=APRIL.date())
    made = acts.draft_report("yearly", year, by=told["xf:leader"], at=APRIL)
    row = Report.objects.get(pk=made)
    assert [one["text"] for one in row.content["blocks"] if one["kind"] == "heading"] == [
        "信访事项的数据统计",
        "信访事项涉及领域",
        "被投诉较多的机关、单位",
        "转送、交办、督办情况",
        "提出改进工作、完善政策、追究责任建议以及被采纳情况",
    ]
    assert row.title.endswith("2026年信访情况年度报告（截至4月3日）")
    said = "".join(one.get("text", "") for one in row.content["blocks"])
    assert "截至4月3日，本年转送" in said and "全年" not in said
    assert "环比" not in said, "before a year there is only the year before"
    months = next(one for one in row.content["blocks"] if one.get("caption") == "各月收到、了结和存量")
    assert [line[0] for line in months["rows"]] == [
        "2026年1月",
        "2026年2月",
        "2026年3月",
        "2026年4月1日至3日",
    ]
    acts.count_anew(made, APRIL.date(), by=told["xf:leader"], at=APRIL)
    again = Report.objects.get(pk=made)
    assert (again.title, again.content) == (row.title, row.content)
    assert reports.usual_units(row, on=APRIL.date()) == (told.unit("gov"), told.unit("party"))
    with pytest.raises(Refused, match="其他应当报告的事项"):
        acts.issue_report(made, [], by=told["xf:leader"], at=APRIL)
    assert not reports.check(row, on=APRIL.date()).wrong
    span = reports.span_named("special", date(2026, 3, 1), date(2026, 3, 31), today=APRIL.date())
    special = acts.draft_report("special", span, by=told["xf:leader"], at=APRIL)
    (table, *_others) = [
        one for one in Report.objects.get(pk=special).content["blocks"] if one["kind"] == "table"
    ]
    assert [line[0] for line in table["rows"]] == [label for label, _codes in reports.MONITORED]
    assert not reports.check(Report.objects.get(pk=special), on=APRIL.date()).wrong
