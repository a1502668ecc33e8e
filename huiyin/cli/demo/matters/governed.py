"""A governance task under way, so that the page of one shows what it is for."""

from datetime import datetime, time, timedelta

from huiyin.analysis import actions
from huiyin.analysis.queries import hot
from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.roles import Role

BACK = timedelta(days=32)


def govern(city: DemoCity, *, until: datetime) -> int:
    """Set up, start and carry on a task about the largest topic of a month ago; returns its id, 0 without a topic."""
    at = datetime.combine(day_of(until - BACK), time(10, 20), SHANGHAI)
    by = seated(city.units["xf"], Role.SUPERVISOR, on=day_of(at))
    asked = hot.TopicAsked(since=day_of(at) - timedelta(days=60), until=day_of(at))
    found = hot.topic_lines(by, asked, on=day_of(at), most=1)
    if not found:
        return 0
    units = [unit_id for unit_id in found[0].unit_ids if unit_id != by.unit_id]
    lead = units[0] if units else city.units["cgj"]
    task = actions.draft_task(
        actions.TaskDraft(
            subject=f"topic:{found[0].id}",
            theme=f"{found[0].label}专项治理"[:60],
            reason="两个月内反映集中、多次重复，逐件办理不能根治，列为每月一题，由牵头单位统一整改。",
            lead_id=lead,
            helper_ids=(city.units["cgj"],),
            since=asked.since,
            until=asked.until,
        ),
        by=by,
        at=at,
    )
    _carry_on(task, lead, by, at)
    return task


def _carry_on(task: int, lead: int, by: Actor, at: datetime) -> None:
    day = timedelta(days=1)
    actions.start(task, by=by, at=at + day)
    for what, due in (("全面排查，列出问题清单", 10), ("逐项整改并回访反映人", 28), ("形成长效办法", 60)):
        actions.add_item(task, what, lead, day_of(at + due * day), by=by, at=at + day)
    view = hot.task(by, task, on=day_of(at + 9 * day))
    actions.finish_item(task, view.items[0].id, by=by, at=at + 9 * day)
    actions.note_progress(
        task, "progress", "排查完成，查出问题点位清单并已分到责任科室。", by=by, at=at + 9 * day
    )
    actions.note_progress(
        task, "policy", "印发巡查办法：每周巡查一次，发现问题两日内派单。", by=by, at=at + 15 * day
    )
